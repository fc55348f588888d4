/// Sentence encoders that run in this process, from weights that lie in jars: no network is needed.
@NullMarked
package dev.baton.bot.onnx;

import org.jspecify.annotations.NullMarked;
