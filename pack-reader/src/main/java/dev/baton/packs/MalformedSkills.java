package dev.baton.packs;

/// A text that is no [SkillExpression] or no agent's skill.
public final class MalformedSkills extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String mend;

    /// @param at the place in the text, counted from 0
    MalformedSkills(String text, int at, String what, String mend) {
        super("'" + text + "', at character " + (at + 1) + ": " + what + " — " + mend);
        this.what = "at character " + (at + 1) + " of '" + text + "': " + what;
        this.mend = mend;
    }

    /// What is wrong, and where.
    public String what() {
        return what;
    }

    public String mend() {
        return mend;
    }
}
