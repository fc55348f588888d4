/// What reports say of a period.
@NullMarked
package dev.baton.analytics.report;

import org.jspecify.annotations.NullMarked;
