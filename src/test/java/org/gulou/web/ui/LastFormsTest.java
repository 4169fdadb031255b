package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was typed waits in the session. */
class LastFormsTest {
    private static final LastForms FORMS = new LastForms("forms", 2);

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();

    /** Until it is down, whoever reads the session waits a moment for somebody else to read it too. */
    private CountDownLatch readers = new CountDownLatch(0);

    @Test
    void twoWindowsThatSendAtTheSameTimeBothFindTheirFormsAgain() {
        readers = new CountDownLatch(2);
        var left =
                CompletableFuture.supplyAsync(() -> FORMS.keep(request(), typed("left")), Thread::startVirtualThread);
        var right =
                CompletableFuture.supplyAsync(() -> FORMS.keep(request(), typed("right")), Thread::startVirtualThread);

        assertThat(List.of(left.join(), right.join()))
                .extracting(name -> FORMS.find(request(), name))
                .doesNotContain(Optional.empty())
                .extracting(Optional::get)
                .containsExactly(typed("left"), typed("right"));
    }

    @Test
    void theOldestMakesRoomForTheNewest() {
        String first = FORMS.keep(request(), typed("first"));
        String second = FORMS.keep(request(), typed("second"));
        String third = FORMS.keep(request(), typed("third"));

        assertThat(FORMS.find(request(), first)).isEmpty();
        assertThat(FORMS.find(request(), second)).contains(typed("second"));
        assertThat(FORMS.find(request(), third)).contains(typed("third"));
    }

    @Test
    void theSameIsKeptOnceAndIsTheNewestAgain() {
        String first = FORMS.keep(request(), typed("first"));
        String second = FORMS.keep(request(), typed("second"));

        assertThat(FORMS.keep(request(), typed("first"))).isEqualTo(first);
        FORMS.keep(request(), typed("third"));

        assertThat(FORMS.find(request(), first)).contains(typed("first"));
        assertThat(FORMS.find(request(), second)).isEmpty();
    }

    private static Map<String, List<String>> typed(String reason) {
        return Map.of("reason", List.of(reason));
    }

    /** As a container does it: each request has a session object of its own over the same attributes. */
    private HttpServletRequest request() {
        return pretend(HttpServletRequest.class, "getSession", session());
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        return attributes.put((String) arguments[0], arguments[1]);
                    }
                    Object found = attributes.get((String) arguments[0]);
                    readers.countDown();
                    readers.await(300, TimeUnit.MILLISECONDS);
                    return found;
                });
    }

    private static <T> T pretend(Class<T> type, String question, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo(question);
                    return answer;
                }));
    }
}
