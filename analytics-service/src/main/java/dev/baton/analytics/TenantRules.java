package dev.baton.analytics;

import dev.baton.analytics.facts.Rules;
import java.time.Period;

/// What holds for one tenant.
/// @param retention how long facts are kept
public record TenantRules(Rules rules, Period retention) {}
