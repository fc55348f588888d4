@org.jspecify.annotations.NullMarked
package dev.baton.analytics.config;
