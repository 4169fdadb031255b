package org.gulou.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(SECRET.sign(ID, AT, BODY)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void anotherIdSecondBodyOrSecretIsAnotherSignature() {
        assertThat(new String[] {
                    SECRET.sign(ID, AT, BODY),
                    SECRET.sign("msg_2", AT, BODY),
                    SECRET.sign(ID, AT.plusSeconds(1), BODY),
                    SECRET.sign(ID, AT, BODY + " "),
                    Secret.fresh().sign(ID, AT, BODY)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(SECRET).hasToString("whsec_…");
    }
}
