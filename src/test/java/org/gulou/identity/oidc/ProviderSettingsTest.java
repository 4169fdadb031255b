package org.gulou.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.PersonKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSettingsTest {
    private final Map<String, String> set = new HashMap<>();
    private final ProviderSettings settings = new ProviderSettings(name -> Optional.ofNullable(set.get(name)));

    @BeforeEach
    void oneForCitizens() {
        set.put("gulou.oidc", "province");
        set.put("gulou.oidc.province.issuer", "https://id.example/realms/people");
        set.put("gulou.oidc.province.client", "gulou");
        set.put("gulou.oidc.province.secret", "hidden");
        set.put("gulou.oidc.province.title", "省统一身份认证");
        set.put("gulou.oidc.province.for", "citizens");
    }

    @Test
    void whatIsNotSetIsAsMostProvidersHaveIt() {
        Provider provider = settings.providers().getFirst();

        assertThat(provider.serves()).containsExactly(PersonKind.CITIZEN);
        assertThat(provider.scopes()).containsExactly("openid", "profile");
        assertThat(provider.claims())
                .isEqualTo(new Provider.Claims("preferred_username", "name", "", "phone_number", "email"));
        assertThat(provider.provesIdentity()).isFalse();
        assertThat(provider.title().in("en")).isEqualTo("省统一身份认证");
        assertThat(provider.toString()).doesNotContain("hidden");
    }

    @Test
    void severalAreKeptInTheirOrder() {
        set.put("gulou.oidc", "office province");
        set.keySet().stream()
                .filter(name -> name.startsWith("gulou.oidc.province."))
                .toList()
                .forEach(name -> set.put(name.replace("province", "office"), set.get(name)));
        set.put("gulou.oidc.office.for", "officials, citizens");

        assertThat(settings.providers()).extracting(Provider::name).containsExactly("office", "province");
        assertThat(settings.providers().getFirst().serves()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "issuer, , is missing: its address",
                "client, , is missing: the id",
                "secret, , is missing: the secret",
                "title, , is missing: what its button calls it",
                "for, , \"is missing: citizens, officials\"",
                "issuer, http://id.example, \"expected https\"",
                "issuer, id.example, expected an address like",
                "issuer, https://id.example/?a=b, expected an address like",
                "for, everybody, \"says 'everybody'; expected citizens or officials\"",
                "proves.identity, yes, expected true or false",
                "proves.identity, true, needs gulou.oidc.province.claim.number (GULOU_OIDC_PROVINCE_CLAIM_NUMBER)"
            })
    void whatIsHalfOrWrongIsRefusedWithWhatToDo(String part, String value, String told) {
        String name = "gulou.oidc.province." + part;
        if (value == null) {
            set.remove(name);
        } else {
            set.put(name, value);
        }

        assertThatIllegalArgumentException()
                .isThrownBy(settings::providers)
                .withMessageStartingWith(name + " (GULOU_OIDC_PROVINCE_")
                .withMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"Province", "my-province", "9th", "province province"})
    void aListWithAWrongNameIsRefused(String list) {
        set.put("gulou.oidc", list);

        assertThatIllegalArgumentException().isThrownBy(settings::providers).withMessageStartingWith("gulou.oidc ");
    }

    @Test
    void aSettingThatNothingReadsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.refuseUnknown(Set.of("gulou.oidc.province.scope"), settings.providers()))
                .withMessageStartingWith("gulou.oidc.province.scope (GULOU_OIDC_PROVINCE_SCOPE) is read by nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.refuseUnknown(Set.of("gulou.oidc.city.issuer"), settings.providers()));
    }

    @Test
    void nobodyIsLeftWithoutAWayToSignIn() {
        assertThat(settings.passwords(settings.providers())).containsExactlyInAnyOrder(PersonKind.values());
        set.put("gulou.passwords", "officials");
        assertThat(settings.passwords(settings.providers())).containsExactly(PersonKind.OFFICIAL);

        set.put("gulou.passwords", "none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.passwords(settings.providers()))
                .withMessageStartingWith("gulou.passwords (GULOU_PASSWORDS) leaves officials no way to sign in");
    }
}
