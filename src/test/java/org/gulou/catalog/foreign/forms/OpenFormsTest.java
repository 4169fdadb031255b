package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Open Forms adds to the components of Form.io. */
class OpenFormsTest {
    private static Conversion of(String component) throws Unreadable {
        String form =
                "{\"display\": \"form\", \"components\": [{\"key\": \"one\", \"label\": \"One\", " + component + "}]}";
        return Families.convert(form.getBytes(UTF_8), List.of()).getFirst();
    }

    private static List<String> lost(Conversion conversion) {
        return conversion.lossy().stream()
                .flatMap(fate -> fate.lost().stream())
                .map(lost -> lost.in("en"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "file", "multiple": true, "maxNumberOfFiles": 3`                                          | `files: {max: 3}`
            `"type": "file", "multiple": true, "maxNumberOfFiles": null`                                       | `files: {max: 10}`
            `"type": "number", "allowNegative": false`                                                         | `min: 0`
            `"type": "number", "allowNegative": false, "validate": {"min": 2}`                                 | `min: 2`
            `"type": "textfield", "faqItems": [{"label": "Why?", "content": "<p>Because.</p>", "openForms": {"translations": {"zh": {"label": "为什么？"}}}}]` | `为什么？`
            `"type": "radio", "values": [{"value": "a", "label": "Alleen", "openForms": {"translations": {"en": {"label": "Alone"}}}}]` | `title: {zh: Alleen, en: Alone}`
            `"type": "addressNL", "openForms": {"components": {"city": {"validate": {"pattern": "Utrecht"}, "errors": {"pattern": "Only here"}}}}` | `en: Only here`
            """)
    void whatOpenFormsSetsUpIsCarried(String component, String written) throws Unreadable {
        Conversion conversion = of(component);

        assertThat(conversion.draft()).contains(written);
        assertThat(conversion.lossy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"type": "time", "validate": {"minTime": "09:00"}`                        | `Its setting is not carried over: minTime: 09:00`
            `"type": "textfield", "openForms": {"softRequired": true}`                | `Its setting is not carried over: softRequired: true`
            `"type": "map", "interactions": {"marker": true, "polygon": true}`        | `Its setting is not carried over: interactions: {"marker":true,"polygon":true}`
            `"type": "datetime", "openForms": {"maxDate": {"mode": "past"}}`          | `Its limit is not carried over, because it holds for a day with its hour: {"mode":"past"}`
            `"type": "selectboxes", "values": [{"value": "a", "label": "A"}], "defaultValue": {"a": true, "b": false}` | `It begins empty; it began with a`
            `"type": "radio", "values": [{"value": "a", "label": "As {{ name }} says"}]` | `Its words show an answer there; here they stand as they are written.`
            """)
    void whatItSetsUpAndNothingHereSaysIsTold(String component, String told) throws Unreadable {
        Conversion conversion = of(component);

        assertThat(lost(conversion)).containsExactly(told);
    }
}
