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
            + "(?=(?:order|buy|bought|book|place|placed|request|ask for|sign up|subscribe|cancel|return|exchange|change"
            + "|close|refund|authori[sz]e|approve|apply|enrol|transfer|delete|block)\\b)"
            + "|please (?:do not|don['’]?t) )");

    /// Not `不想买了`: who says so wants something else now; nor `没买到`, which did not succeed.
    private static final Pattern CHINESE = Pattern.compile("(?:不是要|不是想|并不想|并没有|从来没有?|没有|没|不想|不要|不用|不需要|无需|别)"
            + "(?=(?:下单|下过单|订购|订阅|买|预约|申请|注册|授权|转账|退|换|取消|改|关闭|销户|注销|还款|提交|报名|冻结|挂失)"
            + "(?!到|成|完|.{0,3}了))");

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
