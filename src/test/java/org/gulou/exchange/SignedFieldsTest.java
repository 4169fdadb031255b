package org.gulou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SignedFieldsTest {
    private static final SignedFields OURS = new SignedFields("a secret");

    @Test
    void aSignatureIsThatOfTheStandard() {
        assertThat(new SignedFields("key").sign(Map.of("amount", "90.00", "order", "7")))
                .containsEntry(SignedFields.SIGN, "6914a5dec5d824e5915910e168cfa3ee253335a98834c66d14e739d3d542e9fd");
    }

    @Property(tries = 200)
    void whoeverChangesAFieldBreaksTheSignature(@ForAll @NumericChars @StringLength(max = 20) String amount) {
        Map<String, String> signed = new HashMap<>(OURS.sign(Map.of("amount", amount, "order", "7")));
        assertThat(OURS.isSigned(signed)).isTrue();

        signed.put("amount", amount + "0");

        assertThat(OURS.isSigned(signed)).isFalse();
    }

    @Test
    void whatIsSignedCannotBeCutIntoOtherFields() {
        String sign = OURS.sign(Map.of("name", "x\nperson=y")).get(SignedFields.SIGN);

        assertThat(OURS.sign(Map.of("name", "x", "person", "y"))).containsEntry(SignedFields.SIGN, sign);
        assertThat(OURS.isSigned(Map.of("name", "x\nperson=y", SignedFields.SIGN, sign)))
                .isFalse();
        assertThat(OURS.isSigned(Map.of("name=x\nperson", "y", SignedFields.SIGN, sign)))
                .isFalse();
    }

    @Test
    void anotherKeyIsAnotherSignature() {
        assertThat(OURS.isSigned(new SignedFields("another").sign(Map.of("order", "7"))))
                .isFalse();
        assertThat(OURS.isSigned(Map.of("order", "7"))).isFalse();
    }
}
