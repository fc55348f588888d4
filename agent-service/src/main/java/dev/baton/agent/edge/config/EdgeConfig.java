package dev.baton.agent.edge.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How patient the edge is, and with how much.
@ConfigMapping(prefix = "baton.agent.edge")
public interface EdgeConfig {
    /// How long an agent without an app still counts as present.
    @WithDefault("20s")
    Duration grace();

    /// How long a new socket may take to say who it is.
    @WithDefault("10s")
    Duration helloTime();

    /// How long the dispatcher's answer is waited for.
    @WithDefault("10s")
    Duration answerTime();

    /// How long answers are remembered for commands that are sent again.
    @WithDefault("24h")
    Duration remembered();

    /// How often everything is looked at, since signals may be lost.
    @WithDefault("5s")
    Duration sweep();

    /// How many frames a socket may send in a second, on average.
    @WithDefault("20")
    int framesPerSecond();

    /// How many frames a socket may send at once after a rest.
    @WithDefault("60")
    int framesAtOnce();
}
