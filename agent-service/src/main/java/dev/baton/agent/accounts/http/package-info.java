/// Sign-in and accounts over HTTP.
@NullMarked
package dev.baton.agent.accounts.http;

import org.jspecify.annotations.NullMarked;
