package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Sentence;
import org.junit.jupiter.api.Test;

/** Owners of definitions read every sentence in their language. */
class SentencesTest {
    @Test
    void everySentenceIsThereInChineseOnceAndNoneIsLeftOver() {
        assertThat(Sentences.entries().stream().map(Map.Entry::getKey))
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Sentences.english());
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        assertThat(Sentences.entries())
                .allSatisfy(entry -> assertThat(Sentence.names(entry.getValue()))
                        .containsExactlyInAnyOrderElementsOf(Sentence.names(entry.getKey())));
    }

    /** What follows is put behind the full stop, or behind one that is added: {@link Sentence#then}. */
    @Test
    void bothLanguagesEndOrLeaveOpenTheSentence() {
        assertThat(Sentences.entries())
                .allSatisfy(entry -> assertThat(entry.getValue().matches("(?s).*[。？?]"))
                        .isEqualTo(entry.getKey().matches("(?s).*[.?]")));
    }

    @Test
    void anArgumentIsSaidInTheLanguageOfItsSentence() {
        Sentence sentence = Sentence.say("Expected {wanted}, got {given}.", Sentence.say("a list"), List.of("a", "b"));

        assertThat(sentence.in("en")).isEqualTo("Expected a list, got a, b.");
        assertThat(sentence.in("zh")).isEqualTo("这里应为列表，现在是a、b。");
    }
}
