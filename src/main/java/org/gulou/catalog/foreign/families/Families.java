package org.gulou.catalog.foreign.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.Workbook;
import org.gulou.catalog.foreign.civiform.CiviForm;
import org.gulou.catalog.foreign.demarches.Demarche;
import org.gulou.catalog.foreign.digit.Digit;
import org.gulou.catalog.foreign.fhir.Questionnaire;
import org.gulou.catalog.foreign.formjs.FormJs;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.ForeignForm;
import org.gulou.catalog.foreign.forms.JsonFiles;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.govuk.GovUk;
import org.gulou.catalog.foreign.jsonschema.SchemaForm;
import org.gulou.catalog.foreign.orbeon.Orbeon;
import org.gulou.catalog.foreign.surveyjs.SurveyJs;
import org.gulou.catalog.foreign.xlsform.XlsForm;
import tools.jackson.databind.JsonNode;

/** Forms of other systems, whatever kind they are of: the kind is told by what stands in the file. */
public final class Families {
    /** The most telling come first; all else that has components is of the family of Form.io. */
    private static final List<Family> FAMILIES = List.of(
            new CiviForm(),
            new Questionnaire(),
            new GovUk(),
            new SurveyJs(),
            new FormJs(),
            new Demarche(),
            new Digit(),
            new SchemaForm());

    private Families() {}

    /**
     * Converts the forms of a file.
     *
     * @param file JSON in UTF-8 with a form or several, a ZIP with such files, or a workbook
     * @param translations files with their words in other languages
     * @throws Unreadable where it is of no kind that is read, is broken or too large, or asks nothing
     */
    public static List<Conversion> convert(byte[] file, List<byte[]> translations) throws Unreadable {
        var words = new ArrayList<JsonNode>();
        for (byte[] one : translations) {
            words.addAll(JsonFiles.in(one).values());
        }
        if (Workbook.isOne(file)) {
            return converted(List.of(XlsForm.form(file)), words);
        }
        List<Outline> built = Orbeon.forms(file);
        if (!built.isEmpty()) {
            return converted(built, words);
        }
        Optional<Unreadable> other = Others.of(file);
        if (other.isPresent()) {
            throw other.get();
        }
        SortedMap<String, JsonNode> files = SchemaForm.paired(JsonFiles.in(file));
        var outlines = new ArrayList<Outline>();
        for (JsonNode one : files.values()) {
            outlines.addAll(outlines(one));
        }
        List<Conversion> conversions =
                outlines.isEmpty() ? ForeignForm.convert(files, words) : converted(outlines, words);
        if (conversions.isEmpty()) {
            throw Others.of(files.values().stream().findFirst());
        }
        return conversions;
    }

    private static List<Conversion> converted(List<Outline> outlines, List<JsonNode> words) throws Unreadable {
        var conversions = new ArrayList<Conversion>();
        for (Outline outline : outlines) {
            conversions.add(ForeignForm.convert(outline, words));
        }
        return List.copyOf(conversions);
    }

    private static List<Outline> outlines(JsonNode file) throws Unreadable {
        for (Family family : FAMILIES) {
            if (family.isWrittenIn(file)) {
                return family.forms(file);
            }
        }
        return List.of();
    }

    /** The formats that are read, in words. */
    static String formats() {
        return "Form.io, "
                + String.join(", ", FAMILIES.stream().map(Family::format).toList())
                + ", " + Orbeon.FORMAT + ", " + XlsForm.FORMAT;
    }
}
