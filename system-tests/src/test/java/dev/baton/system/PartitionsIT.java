package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.events.Topic;
import dev.baton.local.LocalPlatform;
import dev.baton.local.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A conversation's events of all topics meet in one thread: the topics have equally many partitions, and each member
/// of a stage's group has the same partitions of every topic that it reads.
class PartitionsIT {
    private static LocalPlatform platform;
    private static Admin admin;

    @BeforeAll
    static void connect() {
        platform = RunningPlatform.shared();
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafkaBootstrap()));
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void everyTopicHasEquallyManyPartitions() throws Exception {
        List<String> topics =
                Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        Collection<TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get().values();
        assertThat(described)
                .hasSize(topics.size())
                .extracting(topic -> topic.partitions().size())
                .containsOnly(described.iterator().next().partitions().size());
    }

    @Test
    void aStagesReplicasShareConversationsNotTopics() throws Exception {
        var replica = platform.addReplica(Service.ROUTING);
        try {
            replica.start();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        List<Map<String, Set<Integer>>> members = members("routing");
                        assertThat(members).hasSizeGreaterThan(1);
                        for (Map<String, Set<Integer>> member : members) {
                            assertThat(Set.copyOf(member.values()))
                                    .as("%s", member)
                                    .hasSize(1);
                        }
                    });
        } finally {
            replica.stop();
        }
    }

    /// Of each member of a group that has work, which partitions of which topic.
    private static List<Map<String, Set<Integer>>> members(String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                .map(MemberDescription::assignment)
                .map(assignment -> assignment.topicPartitions().stream()
                        .collect(Collectors.groupingBy(
                                TopicPartition::topic,
                                Collectors.mapping(TopicPartition::partition, Collectors.toSet()))))
                .filter(assigned -> !assigned.isEmpty())
                .toList();
    }
}
