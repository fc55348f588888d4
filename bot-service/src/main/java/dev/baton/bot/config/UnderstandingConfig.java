package dev.baton.bot.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// How messages are understood.
@ConfigMapping(prefix = "baton.understanding")
interface UnderstandingConfig {

    /// Where what was learned is kept between starts.
    @WithDefault("${java.io.tmpdir}/baton-models")
    Path models();

    /// Whether sentence encoders are used beside the n-grams.
    @WithDefault("true")
    boolean encoders();

    /// How many texts are encoded at the same time.
    @WithDefault("2")
    int encodersAtOnce();

    /// How many texts may wait for an encoder.
    @WithDefault("64")
    int encodersMostWaiting();

    /// How long a text may wait for an encoder before it is understood by its words alone.
    @WithDefault("50ms")
    Duration encodersPatience();
}
