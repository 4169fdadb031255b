package org.gulou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gulou.kernel.Actor;
import org.junit.jupiter.api.Test;

class TriedOutTest {
    private static final Actor HER = new Actor.Official("wu", "吴晓燕", Set.of());
    private static final Actor ANOTHER = new Actor.Official("li", "李强", Set.of());

    private final TriedOut<String> tried = new TriedOut<>();

    @Test
    void whoTriedSomethingOutFindsItAgainAndNobodyElseDoes() {
        String id = tried.keep(HER, "items.csv");

        assertThat(tried.find(HER, id)).contains("items.csv");
        assertThat(tried.find(ANOTHER, id)).isEmpty();
    }

    @Test
    void theOldestMakesRoomForTheFifth() {
        String first = tried.keep(HER, "1");
        String second = tried.keep(HER, "2");
        for (String more : new String[] {"3", "4", "5"}) {
            tried.keep(ANOTHER, more);
        }

        assertThat(tried.find(HER, first)).isEmpty();
        assertThat(tried.find(HER, second)).contains("2");
    }

    @Test
    void whatIsForgottenIsNotFound() {
        String id = tried.keep(HER, "items.csv");

        tried.forget(id);

        assertThat(tried.find(HER, id)).isEmpty();
    }
}
