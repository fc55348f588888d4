package dev.baton.bot;

import java.util.regex.Pattern;

/// Requests for a person in so many words, beyond those that a pack lists.
final class HumanRequest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:speak|talk|chat|connect me|transfer me|put me through|get me|give me|pass me|escalate(?: me| this)?)"
                    + " (?:to |with |on to )?(?:a |an |the |your |some |another |any )?(?:real |live |actual |human )*"
                    + "(?:person|human|human being|agent|representative|rep|operator|supervisor|manager|colleague|adviser"
                    + "|advisor|someone|somebody|staff|member of staff|customer service)\\b"
                    + "|\\b(?:not|dont want to talk to) a (?:bot|robot|machine)\\b"
                    + "|\\bis there (?:a |any )?(?:real )?(?:person|human|anyone)(?: there| here| i can)\\b");

    private static final Pattern CHINESE = Pattern.compile(
            "(?:转|找|要|叫|换|接|联系|跟|和|给我)(?:个|一个|一下|到|你们的?|一位)*(?:人工(?!关节|授精|受孕|流产|智能|晶|耳蜗|心)|真人|活人|客服人员|经理|主管|负责人|专员)"
                    + "|(?:不要|别用|不想跟)(?:机器人|ai)|有(?:没有)?(?:真人|活人)|我要(?:跟|和)人(?:说|聊)");

    private static final Pattern DECLINED = Pattern.compile(
            "\\b(?:no need|dont need|dont want|do not want|do not need|rather not|without) (?:to )?(?:speak|talk|chat|a human|a person|an agent)\\b"
                    + "|(?:不用|不要|不需要|别|不想)(?:给我)?(?:转|找|接|叫)?(?:人工|真人|客服)");

    private HumanRequest() {}

    static boolean in(String text) {
        String words = Spelling.words(text);
        return !isDeclined(words)
                && (ENGLISH.matcher(words).find() || CHINESE.matcher(words).find());
    }

    private static boolean isDeclined(String words) {
        return DECLINED.matcher(words).find() && !words.contains("bot") && !words.contains("机器人");
    }
}
