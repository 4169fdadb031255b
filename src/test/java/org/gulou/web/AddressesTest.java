package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/help, false",
        "/help/, false",
        "/help/zzz, true",
        "/services/zzz, true",
        "/case/520103-20261125-000123-0, false",
        "/case/520103-20261125-000123-0/correct, true",
        "/apply/draft/page, false",
        "/apply/draft/page/zzz, true",
        "/download/paper/number/code, false",
        "/, false"
    })
    void whatGoesOnAfterAPageIsSurplus(String path, boolean surplus) {
        assertThat(Addresses.surplus(path)).isEqualTo(surplus);
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/case.xhtml, false",
        "/apply/draft/page, false",
        "//admin/people.xhtml, true",
        "/citizen/../admin/people.xhtml, true",
        "/./admin/people.xhtml, true",
        "/.well-known/security.txt, false",
        "/.well-known/../admin/people.xhtml, true",
        "/admin/.well-known/people.xhtml, true"
    })
    void aPathThatTakesADetourIsNone(String path, boolean untidy) {
        assertThat(Addresses.untidy(path)).isEqualTo(untidy);
    }

    @Test
    void everyCitizensPageHasAnEnd() throws Exception {
        try (var pages = Files.list(Path.of("src/main/webapp/citizen"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".xhtml", "")))
                    .allMatch(page -> Addresses.surplus("/" + page + "/a/b/c"));
        }
    }
}
