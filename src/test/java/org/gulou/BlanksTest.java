package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

    /** What lays out its parts with a gap: a rule for classes alone, such as {@code .acts, .adds { display: flex; … gap: … }}. */
    private static final Pattern SPACED =
            Pattern.compile("(?m)^((?:\\.[a-z-]+(?:, )?)+) \\{[^}]*display: (?:inline-)?(?:flex|grid);[^}]*gap:");

    private static final Set<String> CLASSES = Words.sources("css")
            .flatMap(sheet -> SPACED.matcher(Words.read(sheet)).results())
            .flatMap(found -> Stream.of(found.group(1).split(", ")))
            .map(selector -> selector.substring(1))
            .collect(Collectors.toSet());

    @ParameterizedTest
    @MethodSource("pages")
    void whatStandsInALineStaysApart(Path page) {
        assertThat(Blanks.lost(Words.read(page), CLASSES)).isEmpty();
    }

    static Stream<Path> pages() {
        return Words.sources("xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>one</a> <ui:fragment><span>two</span></ui:fragment>",
                "<a>one</a>\n  <c:if><span>two</span></c:if>",
                "<ui:fragment><a>one</a> </ui:fragment><span>two</span>",
                "<ui:fragment><a>one</a></ui:fragment> <ui:fragment>two</ui:fragment>",
                "<ui:repeat><a>one</a> </ui:repeat>",
                "<c:forEach><a>one</a><input type='hidden'/> </c:forEach>",
                "<span><ui:fragment>one</ui:fragment> <!-- why --> <g:phone/></span>"
            })
    void aBlankThatFaceletsLeavesOutInALineIsLost(String line) {
        assertThat(Blanks.lost(page("p class='other'", line), Set.of("line"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>one</a> <span>two</span>",
                "<a>one</a><ui:fragment> <span>two</span></ui:fragment>",
                "<ui:fragment><a>one</a></ui:fragment> <span>two</span>",
                "one <ui:fragment><span>two</span></ui:fragment>",
                "<ui:repeat><a>one</a>#{' '}</ui:repeat>",
                "<ui:repeat><a>one</a><br/> </ui:repeat>",
                "<a>one</a> <ui:fragment><div>two</div></ui:fragment>",
                "<c:choose> <c:when><a>one</a></c:when> <c:otherwise><a>two</a></c:otherwise> </c:choose>"
            })
    void aBlankThatStaysOrThatNobodySeesIsNotLost(String line) {
        assertThat(Blanks.lost(page("p class='other'", line), Set.of("line"))).isEmpty();
    }

    @Test
    void partsThatAreLaidOutWithAGapNeedNoBlank() {
        assertThat(Blanks.lost(
                        page("p class='line'", "<a>one</a> <ui:fragment><a>two</a></ui:fragment>"), Set.of("line")))
                .isEmpty();
    }

    private static String page(String block, String line) {
        return """
                <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets" xmlns:c="jakarta.tags.core"
                                xmlns:g="https://gulou.org/tags"><%s>%s</p></ui:composition>
                """.formatted(block, line);
    }
}
