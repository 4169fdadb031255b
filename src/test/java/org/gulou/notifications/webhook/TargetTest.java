package org.gulou.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final String URL = "https://receiver.example/events";

    private static Target judge(String url, Target.Names names) {
        return Target.judge(url, Set.of("inner.example:8443"), names);
    }

    private static Target.Names leadTo(String... addresses) {
        return host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        };
    }

    @Test
    void aPublicReceiverIsPostedToAtTheAddressThatWasJudged() throws UnknownHostException {
        assertThat(judge(URL, leadTo("1.1.1.1")))
                .isInstanceOfSatisfying(
                        Target.Allowed.class,
                        allowed ->
                                assertThat(allowed.address().getHostAddress()).isEqualTo("1.1.1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "receiver.example",
                "http://receiver.example/",
                "ftp://receiver.example/",
                "file:///etc/passwd",
                "https://",
                "https:///events",
                "https://user:word@receiver.example/",
                "https://receiver.example/#part",
                "https://re ceiver.example/"
            })
    void whatIsNoHttpsAddressIsRefused(String url) {
        assertThat(judge(url, leadTo("1.1.1.1"))).isEqualTo(new Target.Refused("webhook.url.wrong", url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:169.254.169.254]/latest/meta-data",
                "https://2130706433/",
                "https://localhost/"
            })
    void anInnerAddressIsRefusedHoweverItIsWritten(String url) {
        assertThat(judge(url, InetAddress::getAllByName))
                .isInstanceOfSatisfying(
                        Target.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("webhook.url.inner"));
    }

    @Test
    void oneInnerAddressAmongPublicOnesIsEnoughToRefuse() {
        assertThat(judge(URL, leadTo("1.1.1.1", "10.0.0.8")))
                .isEqualTo(new Target.Refused("webhook.url.inner", "10.0.0.8"));
    }

    @Test
    void aNameThatLeadsElsewhereLaterIsRefusedThen() {
        var asked = new AtomicInteger();
        Target.Names rebinding = host ->
                leadTo(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1").addresses(host);

        assertThat(judge(URL, rebinding)).isInstanceOf(Target.Allowed.class);
        assertThat(judge(URL, rebinding)).isEqualTo(new Target.Refused("webhook.url.inner", "127.0.0.1"));
    }

    @Test
    void aNameIsAskedForOnce() {
        var asked = new AtomicInteger();

        judge(URL, host -> {
            asked.incrementAndGet();
            return leadTo("1.1.1.1").addresses(host);
        });

        assertThat(asked).hasValue(1);
    }

    @Test
    void aHostThatIsNowhereIsNamed() {
        assertThat(judge(URL, host -> {
                    throw new UnknownHostException(host);
                }))
                .isEqualTo(new Target.Refused("webhook.url.unknown", "receiver.example"));
    }

    @Test
    void whatTheOperatorListsIsReachedInsideOnItsPortOnly() {
        assertThat(judge("https://inner.example:8443/", leadTo("10.0.0.8"))).isInstanceOf(Target.Allowed.class);
        assertThat(judge("https://inner.example/", leadTo("10.0.0.8"))).isInstanceOf(Target.Refused.class);
    }
}
