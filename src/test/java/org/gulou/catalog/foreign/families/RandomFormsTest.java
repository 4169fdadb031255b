package org.gulou.catalog.foreign.families;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in a file of a family, its draft has no mistake. */
class RandomFormsTest {
    private static final int FORMS = 20;

    @ParameterizedTest
    @EnumSource(RandomForms.class)
    void noDraftHasAMistake(RandomForms family) throws Unreadable {
        var drafts = new ArrayList<Conversion>();
        for (int seed = 0; seed < FORMS; seed++) {
            drafts.addAll(Families.convert(family.form(new Random(seed)).getBytes(UTF_8), List.of()));
        }

        assertThat(Drafts.problems(drafts)).isEmpty();
        assertThat(drafts).hasSize(FORMS);
    }
}
