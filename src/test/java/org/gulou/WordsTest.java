package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Own;
import org.gulou.identity.Posts;
import org.gulou.kernel.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final String DEFAULT = "Messages.properties";

    @ParameterizedTest
    @MethodSource("org.gulou.Words#languages")
    void everyLanguageHasTheSameWordsEachOnce(String file) {
        assertThat(Words.keys(file)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Words.keys(DEFAULT));
    }

    @Test
    void everyWordIsUsed() {
        Set<String> quoted = Words.quoted();

        assertThat(Words.keys(DEFAULT))
                .filteredOn(key -> !quoted.contains(key))
                .filteredOn(key -> quoted.stream().noneMatch(start -> start.endsWith(".") && key.startsWith(start)))
                .isEmpty();
    }

    @Test
    void everyPostThatSomebodyCanHoldHasAName() {
        Stream<String> posts = Stream.concat(
                Posts.OF_PORTAL.stream().map(Post::role),
                Own.catalogue().places().bodies().stream().flatMap(body -> body.posts().stream()));

        assertThat(Words.keys(DEFAULT))
                .containsAll(posts.map("admin.role."::concat).collect(Collectors.toSet()));
    }

    @Test
    void everyWordThatAPageLooksUpIsThere() {
        assertThat(Words.keys(DEFAULT)).containsAll(Words.lookedUp());
    }
}
