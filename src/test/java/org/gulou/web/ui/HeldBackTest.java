package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What tells who is looked for is known by its field, and waits in the session of whoever typed it. */
class HeldBackTest {
    private static final Predicate<String> PERSONAL = Set.of("text")::contains;
    private static final List<String> FIELDS = List.of("text", "from");

    private final Map<String, Object> session = new HashMap<>();

    private HeldBack asked(String method, String query) {
        Map<String, String[]> values = Posted.ofQuery(query).values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)));
        var heldBack = new HeldBack();
        heldBack.request = stub(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> method;
            case "getQueryString" -> method.equals("GET") ? query : null;
            case "getParameterMap" -> values;
            case "getSession" -> stub(HttpSession.class, this::session);
            default -> null;
        });
        return heldBack;
    }

    private Object session(String name, Object[] arguments) {
        if (name.equals("setAttribute")) {
            session.put((String) arguments[0], arguments[1]);
        }
        return name.equals("getAttribute") ? session.get((String) arguments[0]) : null;
    }

    private interface Answer {
        Object to(String name, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    @Test
    void theJournalReadsThatSomethingWasTypedAndWhatWasChosenButNotWhatWasTyped() {
        assertThat(HeldBack.untold("service=a&text=%E7%8E%8B%E8%8A%B3&order=number", PERSONAL))
                .isEqualTo("service=a&order=number&text=%E2%80%A6");
    }

    @Test
    void anEmptyBoxTellsNothing() {
        assertThat(HeldBack.tells("service=a&text=&order=number", PERSONAL)).isFalse();
        assertThat(HeldBack.tells("text=13800000001", PERSONAL)).isTrue();
    }

    @Test
    void aSearchThatIsPostedIsShownWhereNothingOfItIsRead() {
        String there = asked("POST", "text=王芳&from=2026-11-01&do=find")
                .address("/list", FIELDS, PERSONAL)
                .orElseThrow();

        assertThat(there).startsWith("/list?from=2026-11-01&typed=").doesNotContain("find", "%E7%8E%8B");
    }

    @Test
    void anAddressThatTellsIsAnsweredByOneThatDoesNotAndOthersAreShown() {
        assertThat(asked("GET", "text=王芳&page=3").address("/list", FIELDS, PERSONAL))
                .hasValueSatisfying(there -> assertThat(there).startsWith("/list?page=3&typed="));
        assertThat(asked("GET", "from=2026-11-01&page=3").address("/list", FIELDS, PERSONAL))
                .isEmpty();
    }

    @Test
    void theOtherPartsOfAListHaveTheSameName() {
        String there =
                asked("POST", "text=王芳").address("/list", FIELDS, PERSONAL).orElseThrow();
        HeldBack shown = asked("GET", there.replaceFirst(".*\\?", "") + "&page=2");

        assertThat(shown.here("/list", FIELDS, PERSONAL)).isEqualTo(there);
        assertThat(shown.isLost()).isFalse();
        assertThat(shown.whole(Posted.of(shown.request)).text("text")).isEqualTo("王芳");
    }

    @Test
    void whatWaitsNoLongerIsSaidToBeLost() {
        String there =
                asked("POST", "text=王芳").address("/list", FIELDS, PERSONAL).orElseThrow();
        session.clear();

        assertThat(asked("GET", there.replaceFirst(".*\\?", "")).isLost()).isTrue();
    }
}
