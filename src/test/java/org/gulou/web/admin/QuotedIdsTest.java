package org.gulou.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotedIdsTest {
    private static final Map<String, String> CALLED =
            Map.of("night-market-stall", "夜市摊位登记", "yunyan-transport", "云岩区交通运输局", "service", "事项");

    private static List<String> names(String payload) {
        return new QuotedIds(payload).names(id -> Optional.ofNullable(CALLED.get(id)));
    }

    @Test
    void whatAnIdIsCalledStandsBesideIt() {
        assertThat(names("{\"service\":\"night-market-stall\",\"rows\":3}")).containsExactly("夜市摊位登记");
    }

    @Test
    void idsOfAListAreNamedEachOnce() {
        assertThat(names("{\"to\":[\"yunyan-transport\",\"night-market-stall\", \"yunyan-transport\"]}"))
                .containsExactly("云岩区交通运输局", "夜市摊位登记");
    }

    @Test
    void aKeyIsNoId() {
        assertThat(names("{\"service\" : \"unknown\", \"network\":\"127.0.0.1\"}"))
                .isEmpty();
    }
}
