package dev.baton.local.launcher;

import dev.baton.local.LocalPlatform;
import dev.baton.local.Secrets;
import dev.baton.local.Service;
import java.time.Duration;

/// What a person is told once everything runs: where it is, who may enter, what to try.
final class Welcome {
    private Welcome() {}

    static String text(LocalPlatform platform, Options options, Duration took) {
        var gateway = platform.url(Service.GATEWAY.processName());
        var secrets = options.folder().resolve("secrets");
        return """
                Baton is ready after %s.

                  contacts (gateway)  %s
                  agents (the desk)   %s
                  reports (API)       %s/q/openapi
                  Kafka               %s

                  first administrator admin, of every tenant
                  password            %s
                                      (from %s, until it is changed)

                Try it: a customer asks, and a moment later the bot's answer can be read

                  curl -s %s/v1/demo/messages \\
                    -H "X-Api-Key: $(cat %s)" -H 'Content-Type: application/json' \\
                    -d '{"messageId":"m-1","contact":"ada","content":{"type":"text","text":"Where is my order?"}}'

                  curl -s -H "X-Api-Key: $(cat %s)" \\
                    '%s/v1/demo/conversations/<conversation from the answer above>/messages?after=0'

                ./baton status shows the processes, ./baton logs <name> follows one. Ctrl-C stops everything.
                """.formatted(
                        Terminal.seconds(took),
                        gateway,
                        platform.url(Service.AGENT.processName()),
                        platform.url(Service.ANALYTICS.processName()),
                        platform.kafkaBootstrap(),
                        platform.secret(Secrets.FIRST_ADMIN_PASSWORD),
                        secrets.resolve(Secrets.FIRST_ADMIN_PASSWORD),
                        gateway,
                        secrets.resolve("channel-key.demo.api"),
                        secrets.resolve("channel-key.demo.api"),
                        gateway);
    }
}
