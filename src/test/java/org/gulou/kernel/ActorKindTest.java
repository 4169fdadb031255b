package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorKindTest {
    @Test
    void whoTakesPartInTheCaseOfAnotherIsNoApplicant() {
        assertThat(ActorKind.of(new Actor.Guest(Actor.Guest.PARTY + "1", "王芳"))).isEqualTo(ActorKind.PARTY);
        assertThat(ActorKind.of(new Actor.Guest("520103-1", "王芳"))).isEqualTo(ActorKind.GUEST);
        assertThat(ActorKind.of(new Actor.Guest(Actor.Guest.OBJECTOR + "1", "王芳")))
                .isEqualTo(ActorKind.GUEST);
    }

    @Test
    void onlyTheOfficeAndThePortalActFromWithin() {
        assertThat(ActorKind.of(new Actor.Official("o", "李", Set.of())).isFromOutside())
                .isFalse();
        assertThat(ActorKind.of(new Actor.Portal()).isFromOutside()).isFalse();
        assertThat(ActorKind.of(new Actor.Citizen("c", "王芳", "")).isFromOutside())
                .isTrue();
        assertThat(ActorKind.PARTY.isFromOutside()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsReadAgain(ActorKind kind) {
        assertThat(ActorKind.of(kind.word())).isSameAs(kind);
    }

    @Test
    void aWordThatNobodyWroteIsRefusedByName() {
        assertThatThrownBy(() -> ActorKind.of("clerk"))
                .hasMessage("Who acted is one of [citizen, guest, party, official, portal], not 'clerk'");
    }
}
