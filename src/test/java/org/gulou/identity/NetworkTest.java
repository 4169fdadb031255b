package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::",
        "2001:db8:1:2::9, 2001:db8:1:2::",
        "2001:db8::9, 2001:db8:0:0::",
        "0:0:0:0:0:0:0:1, 0:0:0:0::",
        "::1, 0:0:0:0::"
    })
    void oneSubscriberIsOneNetwork(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
