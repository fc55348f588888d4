package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A contact as its channel names it: a visitor id, a phone number, an account. It may be personal data, so it is never
/// printed.
public record ContactId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        Require.id("ContactId", value);
    }

    @Override
    public String toString() {
        return "ContactId[hidden]";
    }
}
