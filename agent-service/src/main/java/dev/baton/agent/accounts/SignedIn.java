package dev.baton.agent.accounts;

/// Somebody who proved who they are.
public record SignedIn(Account account, Session session) {}
