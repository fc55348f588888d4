package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can I please speak with your manager",
                "put me through to a real human",
                "I want to chat with somebody",
                "not a bot please",
                "is there a real person here?",
                "帮我转一下人工",
                "我要找你们经理",
                "不要机器人",
                "有没有真人"
            })
    void asksForAPerson(String text) {
        assertTrue(HumanRequest.in(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no need to talk to a human",
                "the agent was friendly",
                "do you sell robot vacuums",
                "不用转人工",
                "要人工关节手术吗",
                "机器人扫地机多少钱"
            })
    void doesNot(String text) {
        assertFalse(HumanRequest.in(text), text);
    }
}
