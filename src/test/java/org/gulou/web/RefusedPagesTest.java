package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedPagesTest {
    private static final HttpSession SESSION = (HttpSession) Proxy.newProxyInstance(
            RefusedPagesTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, given) -> null);
    private static final HttpSessionBindingEvent EVENT = new HttpSessionBindingEvent(SESSION, "pages");

    private static RefusedPage page(int bytes) {
        return new RefusedPage("/track", 422, "text/html", "x".repeat(bytes));
    }

    @Test
    void theOldestOfNineGoes() {
        RefusedPages all = RefusedPages.NONE;
        for (int name = 1; name <= 9; name++) {
            all = all.with("page " + name, page(10)).orElseThrow();
        }

        assertThat(all.byName()).hasSize(8).doesNotContainKey("page 1").containsKeys("page 2", "page 9");
    }

    @Test
    void allSessionsTogetherHoldSoMuchAndNoMoreUntilOneOfThemEnds() {
        RefusedPage large = page((int) (RefusedPages.ROOM / 10));
        List<RefusedPages> sessions = new ArrayList<>();
        Optional<RefusedPages> next = RefusedPages.NONE.with("it", large);
        while (next.isPresent() && sessions.size() < 100) {
            next.get().valueBound(EVENT);
            sessions.add(next.get());
            next = RefusedPages.NONE.with("it", large);
        }

        assertThat(sessions).hasSize(10);
        sessions.getFirst().valueUnbound(EVENT);
        assertThat(RefusedPages.NONE.with("it", large)).isPresent();
        sessions.stream().skip(1).forEach(pages -> pages.valueUnbound(EVENT));
    }
}
