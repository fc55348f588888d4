package dev.baton.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what somebody says that they do not want or did not do: `I did not order this`, `不要退款`. Complaints that
/// something does not work or did not come are not meant.
final class Negation {

    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:"
            + "(?:i|we) (?:do not|don['’]?t|did not|didn['’]?t|never|am not trying to|['’]?m not trying to) "
            + "(?:want (?:you )?to |ever )?"
            + "(?=(?:order|buy|bought|book|place|placed|request|ask|make|made|sign|subscribe|cancel|return|exchange|change"
            + "|close|refund|pay|authori[sz]e|approve|apply|enrol|need|send|sent|transfer|delete|block|talk|speak)\\b)"
            + "|please (?:do not|don['’]?t) |no need to |instead of |not to (?=cancel|return|close|change))");

    private static final Pattern CHINESE = Pattern.compile("(?:不是要|不是想|并不想|并没有|从来没有?|没有|没|不想|不要|不用|不需要|无需|别|不是我|不)"
            + "(?=(?:下单|下过单|订|买|预约|申请|注册|订阅|授权|转账|退|换|取消|改|关|销户|注销|付|还款|点|要求|提交|办|报名|冻结|挂失))");

    private Negation() {}

    /// `text` as if it were not negated, or empty when it is not.
    static Optional<String> undone(String text, String language) {
        Matcher matcher = (language.equals("zh") ? CHINESE : ENGLISH).matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String with = language.equals("zh") ? "我" : "I ";
        return Optional.of(matcher.replaceFirst(matcher.start() == 0 ? with : ""));
    }
}
