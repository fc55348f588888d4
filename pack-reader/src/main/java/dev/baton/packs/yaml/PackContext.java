package dev.baton.packs.yaml;

/// What the readers of a pack's files share.
record PackContext(Languages languages, Names intents, Names queues, Names hours, PhraseIndex phrases) {

    static PackContext of(Languages languages) {
        return new PackContext(
                languages, new Names("intent"), new Names("queue"), new Names("opening hours"), new PhraseIndex());
    }

    void checkNames() {
        intents.check();
        queues.check();
        hours.check();
    }
}
