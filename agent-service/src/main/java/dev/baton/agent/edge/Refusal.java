package dev.baton.agent.edge;

/// Something that an agent app asked for and does not get, in words for whoever wrote the app. It quotes nothing
/// that a person wrote.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String detail;
    private final String fix;

    public Refusal(Why why, String detail, String fix) {
        super(why.wireName() + ": " + detail, null, false, false);
        this.why = why;
        this.detail = detail;
        this.fix = fix;
    }

    public Why why() {
        return why;
    }

    public String detail() {
        return detail;
    }

    public String fix() {
        return fix;
    }
}
