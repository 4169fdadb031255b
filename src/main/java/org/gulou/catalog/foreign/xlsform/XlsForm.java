package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.Workbook;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Outline;

/**
 * A workbook with the sheets {@code survey}, {@code choices} and {@code settings}, as ODK, KoBoToolbox, Survey123 and others have it.
 * Groups at the top are pages, repeats lists.
 */
public final class XlsForm {
    public static final String FORMAT = "XLSForm";

    /** Sheets that such systems read; others hold what their makers like. */
    private static final List<String> UNREAD = List.of("external_choices", "osm", "entities");

    /** Settings that do something; the others say what the form is called and how it looks. */
    private static final List<String> DONE =
            List.of("submission_url", "public_key", "instance_name", "auto_send", "auto_delete", "sms_keyword");

    private XlsForm() {}

    /** The form in a workbook; throws where it has no survey. */
    public static Outline form(byte[] file) throws Unreadable {
        Map<String, List<Workbook.Line>> sheets = Workbook.sheets(file);
        if (!sheets.containsKey("survey")) {
            throw new Unreadable(
                    1,
                    say("This workbook has no sheet 'survey'."),
                    say("A form in a workbook is an XLSForm, with the sheets 'survey', 'choices' and 'settings'."));
        }
        List<Line> settings = lines(sheets, "settings");
        Line setting = settings.isEmpty() ? new Line(1, Map.of()) : settings.getFirst();
        String title = setting.said("form_title").isEmpty() ? setting.said("title") : setting.said("form_title");
        var outline = new Outline(title);
        var texts = new Texts(outline, setting.said("default_language"));
        texts.of(setting, "form_title");
        List<Entry> top = Entry.tree(lines(sheets, "survey"));
        var fields = new ArrayList<>(
                new Questions(new Known(top), new Choices(lines(sheets, "choices"), texts), texts).of(top, true));
        for (String name : DONE) {
            String said = setting.said(name);
            if (!said.isEmpty()) {
                fields.add(Field.left("settings", name, name, say("It is set up elsewhere here: {logic}", said)));
            }
        }
        for (String sheet : UNREAD) {
            if (!lines(sheets, sheet).isEmpty()) {
                fields.add(Field.left("sheet", sheet, sheet, say("The sheet '{sheet}' is not read.", sheet)));
            }
        }
        return outline.with(fields);
    }

    private static List<Line> lines(Map<String, List<Workbook.Line>> sheets, String sheet) {
        return sheets.getOrDefault(sheet, List.of()).stream().map(Line::of).toList();
    }
}
