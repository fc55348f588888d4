package dev.baton.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.baton.architecture.Modules.adapting;
import static dev.baton.architecture.Modules.domain;
import static dev.baton.architecture.Modules.ofAService;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The rules that keep a decision pure and a technology where it can be exchanged.
class ArchitectureTest {
    private static final List<String> SERVICES = Modules.SERVICES;

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = Modules.production();
    }

    @Test
    void aDomainDependsOnPlainJavaAndTheContractOnly() {
        holds(classes()
                .that(domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax.crypto..",
                                "dev.baton.events..",
                                "dev.baton.decide..",
                                "dev.baton.packs..",
                                "org.jspecify.annotations..",
                                "com.fasterxml.jackson.annotation..")
                        .or(domain())));
    }

    @Test
    void aDomainHasNoClockAndNoChance() {
        holds(noClasses()
                .that(domain())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random"));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka, org.apache.kafka..",
        "redis, io.quarkus.redis..",
        "sql, java.sql..",
        "sql, javax.sql..",
        "http, jakarta.ws.rs..",
        "socket, io.quarkus.websockets..",
    })
    void aTechnologyStaysInItsAdapter(String technology, String types) {
        holds(noClasses()
                .that(domain().or(adaptersBut(technology)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(types));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void noServiceKnowsAnother(String service) {
        for (String other : SERVICES) {
            if (!other.equals(service)) {
                holds(noClasses().that(ofAService(service)).should().dependOnClassesThat(ofAService(other)));
            }
        }
    }

    @Test
    void aNameSaysWhatAThingIs() {
        holds(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Common|Manager|Impl|Constants)"));
    }

    private static DescribedPredicate<JavaClass> adaptersBut(String technology) {
        return DescribedPredicate.describe(
                "an adapter of something else",
                type -> Modules.isOfAService(type)
                        && !Modules.technology(type).isEmpty()
                        && !adapting(technology).test(type)
                        && !adapting("config").test(type));
    }

    private static void holds(ArchRule rule) {
        rule.check(production);
    }
}
