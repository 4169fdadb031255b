package org.gulou.catalog.foreign.digit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;
import static org.gulou.catalog.foreign.families.Drafts.lost;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service of DIGIT becomes pages and files; what it sets up elsewhere, and what cannot be said here, is named. */
class DigitTest {
    private static final String SERVICE = """
            {"tenantId": "town", "ServiceConfiguration": [{"module": "WELL", "service": "NewWell", "fields": [
              {"name": "depth", "label": "WELL_DEPTH_IN_METRES", "type": "integer", "required": true, "orderNumber": 2,
               "validation": {"min": 3, "max": 60}},
              {"name": "use", "label": "Use of the water", "type": "enum", "format": "radioordropdown", "required": true,
               "values": ["HOUSE", "FIELD"], "orderNumber": 1},
              {"name": "crops", "label": "Crops", "type": "string", "dependencies": ["use:FIELD"], "orderNumber": 3},
              {"name": "place", "label": "The place", "type": "object", "properties": [
                {"name": "plot", "label": "Plot", "type": "string", "minLength": 2, "maxLength": 8,
                 "validation": {"regex": "^[A-Z]", "message": "A letter first"}},
                {"name": "owner", "label": "Owner", "type": "mobileNumber"}]},
              {"name": "pumps", "label": "Pumps", "type": "array", "items": {"type": "object", "properties": [
                {"name": "power", "label": "Power", "type": "number"}]}},
              {"name": "remark", "label": "Remark", "type": "text", "dependencies": ["state:INSPECTION"]},
              EXTRA
              {"name": "since", "label": "Since", "type": "date", "format": "date"}],
             "workflow": {"businessService": "NewWell"},
             "documents": [
               {"category": "site-plan", "active": true, "isMandatory": true, "allowedFileTypes": ["pdf"], "maxSizeInMB": 4},
               {"category": "inspection-photo", "active": true, "workflowAction": ["INSPECT"]},
               {"category": "old-plan", "active": false}]}]}
            """;

    private static Conversion service(String extra) throws Unreadable {
        Conversion draft = Drafts.of(SERVICE.replace("EXTRA", extra.isEmpty() ? "" : extra + ","));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @Test
    void fieldsStandInTheirOrderObjectsArePagesAndPapersComeLast() throws Unreadable {
        Conversion draft = service("");

        assertThat(draft.title()).isEqualTo("New well");
        assertThat(draft.draft())
                .containsSubsequence(
                        "- id: details",
                        "- id: use",
                        "- id: depth",
                        "- id: crops",
                        "- id: since",
                        "- id: place",
                        "- id: plot",
                        "- id: pumps",
                        "repeat:",
                        "- id: papers",
                        "- id: sitePlan");
    }

    @Test
    void whatIsDemandedIsDemandedHere() throws Unreadable {
        Conversion draft = service("");

        assertThat(item(draft, "depth"))
                .contains("kind: integer", "en: Depth in metres", "required: true", "min: 3", "max: 60");
        assertThat(draft.draft())
                .containsSubsequence("- id: use", "kind: choice", "id: HOUSE", "en: House", "en: Field");
        assertThat(item(draft, "crops")).contains("show: use = \"FIELD\"");
        assertThat(item(draft, "plot")).contains("minLength: 2", "maxLength: 8", "A letter first", "matches(plot");
        assertThat(item(draft, "sitePlan")).contains("required: true", "types: [pdf]", "maxSize: 4 MB");
    }

    @Test
    void whatTheOfficeDoesIsNamed() throws Unreadable {
        assertThat(lost(service("")))
                .containsEntry("Remark", "The office fills it in: here it is asked in the workflow.")
                .containsEntry("Inspection photo", "The office fills it in: here it is asked in the workflow.")
                .containsEntry("Old plan", "It is switched off there.")
                .containsEntry("workflow", "It is set up elsewhere here: {\"businessService\":\"NewWell\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "string", "format": "radioordropdown", "reference": "mdms" | It is typed: its options come from elsewhere.
            "type": "hologram"                | It is asked as text: the type 'hologram' has nothing like it here.
            "type": "text", "hidden": true    | It is hidden, and nobody answers it.
            "type": "text", "disable": true   | It is read-only there, and nobody answers it.
            "type": "text", "dependencies": ["use"] | Its setting is not carried over: dependencies: use
            "type": "text", "mask": "##-##"   | Its setting is not carried over: mask: ##-##
            """)
    void whatCannotBeSaidIsNamedAtItsField(String said, String told) throws Unreadable {
        assertThat(lost(service("{\"name\": \"more\", \"label\": \"More\", " + said + "}")))
                .containsEntry("More", told);
    }

    @Test
    void aRecordOfItsStoreIsRead() throws Unreadable {
        String record = SERVICE.replace("EXTRA", "")
                .replace("{\"tenantId\": \"town\", \"ServiceConfiguration\": [", "{\"mdms\": [{\"data\": ")
                .replaceFirst("\\]\\}\\s*$", "}]}");

        assertThat(Drafts.of(record).title()).isEqualTo("New well");
    }

    @Test
    void aDefinitionOfOpen311IsAForm() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"service_code": "033", "service_name": "Pothole", "attributes": [
                  {"variable": true, "code": "WHERE", "datatype": "singlevaluelist", "required": true, "order": 1,
                   "datatype_description": "Choose one", "description": "Where is it?",
                   "values": [{"key": "1", "name": "On the road"}, {"key": "2", "name": "On the pavement"}]},
                  {"variable": true, "code": "DEPTH", "datatype": "number", "required": false, "order": 2, "description": "How deep?"},
                  {"variable": false, "code": "NOTE", "datatype": "string", "order": 3, "description": "Call 311 where water runs."}]}
                """);

        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        assertThat(draft.title()).isEqualTo("Pothole");
        assertThat(draft.draft())
                .containsSubsequence(
                        "Where is it?",
                        "On the road",
                        "- id: depth",
                        "How deep?",
                        "kind: info",
                        "Call 311 where water runs.");
    }

    @Test
    void aServiceDefinitionIsAForm() throws Unreadable {
        Conversion draft = Drafts.of("""
                {"ServiceDefinition": {"tenantId": "town", "code": "WELL.CHECKLIST", "isActive": true, "attributes": [
                  {"code": "CLEAN", "dataType": "SingleValueList", "values": ["YES", "NO"], "isActive": true, "required": true, "order": "1"},
                  {"code": "TOLD", "dataType": "Text", "isActive": true, "required": false, "regEx": "^[A-Z].*", "order": "2"},
                  {"code": "OLD", "dataType": "Text", "isActive": false}]}}
                """);

        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        assertThat(draft.title()).isEqualTo("Well checklist");
        assertThat(draft.draft()).containsSubsequence("Clean", "id: YES", "Told", "matches(");
        assertThat(lost(draft)).containsEntry("Old", "It is switched off there.");
    }
}
