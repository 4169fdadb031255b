package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class PaperNamesTest {
    private static final LocalizedText LICENCE = LocalizedText.of("营业执照", "Business licence");
    private static final LocalizedText PLAN = LocalizedText.of("布局图", "Plan");
    private static final LocalizedText PHOTO = LocalizedText.of("门头照片", "Photo of the front");

    private static Upload photo(String id) {
        return new Upload(id, "IMG_0001.jpg", "jpg", 1);
    }

    @Test
    void filesOfOneNameAreToldApartByWhatTheyWereHandedInAs() {
        var answer = new Entry.Answer(
                "front", PHOTO, "file", Value.of("f3"), PHOTO, false, List.of(photo("f3")), Optional.empty());
        var papers = List.of(
                new FilledForm.Paper("licence", LICENCE, new Way(Way.Means.UPLOAD, ""), "", List.of(photo("f1"))),
                new FilledForm.Paper("plan", PLAN, new Way(Way.Means.UPLOAD, ""), "", List.of(photo("f2"))));
        var record = new FilledForm(
                List.of(new FilledForm.Section("page", PHOTO, List.of(answer))),
                Map.of(),
                List.of(),
                papers,
                List.of(),
                List.of(),
                List.of(),
                Set.of());

        assertThat(PaperNames.in(record)).isEqualTo(Map.of("f1", LICENCE, "f2", PLAN, "f3", PHOTO));
    }
}
