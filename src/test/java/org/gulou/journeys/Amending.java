package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;

/** The pages from a definition's file over the amendment to what is published, as those who write definitions use them. */
final class Amending {
    private static final String FILE = "/admin/catalogue/file.xhtml?path=";

    private Amending() {}

    /** Takes a file up in an amendment of its own, and tells the id of the amendment. */
    static String begins(Visitor editor, String path) {
        editor.visits(FILE + path);
        editor.presses("#change button");
        return id(editor);
    }

    /** The id of the amendment on the page. */
    static String id(Visitor editor) {
        var id = Pattern.compile("[?&]id=([0-9a-f-]+)").matcher(editor.page().url());
        if (!id.find()) {
            throw new AssertionError("There is no amendment at " + editor.page().url());
        }
        return id.group(1);
    }

    static Visitor opens(Visitor somebody, String amendment) {
        return somebody.visits("/admin/catalogue/amendment.xhtml?id=" + amendment);
    }

    static Visitor opens(Visitor somebody, String amendment, String path) {
        return somebody.visits("/admin/catalogue/edit.xhtml?id=" + amendment + "&path=" + path);
    }

    /** What stands in the editor. */
    static String text(Visitor editor) {
        return editor.page().inputValue("#text");
    }

    /** Writes over the text in the editor, and does not keep it yet. */
    static void writes(Visitor editor, UnaryOperator<String> change) {
        String before = text(editor);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing is changed in " + before);
        }
        Page page = editor.page();
        if (page.locator(".editor").count() == 0) {
            page.fill("#text", after);
            return;
        }
        page.click("#text-label");
        page.keyboard().press("Control+A");
        page.keyboard()
                .press("Delete"); // else the browser carries the colour of what stood there over, which the policy
        // forbids
        page.keyboard().insertText(after);
    }

    /** Uploads definitions at once, which are sound, and tells the id of the amendment that they become. */
    static String uploads(Visitor editor, Map<String, String> files) {
        tries(editor, zip(files));
        editor.page().waitForSelector("#sound", new Page.WaitForSelectorOptions().setTimeout(60_000));
        editor.presses("button[name=amend]");
        return id(editor);
    }

    /** Has definitions tried out; does not wait for what comes of it. */
    static void tries(Visitor editor, byte[] zip) {
        editor.visits("/admin/catalogue/bulk.xhtml");
        editor.page().setInputFiles("#folder", new FilePayload("folder.zip", "application/zip", zip));
        editor.page().locator("#upload button").click();
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Keeps the text. */
    static void keeps(Visitor editor) {
        editor.page().locator("#edit button[value=save]").click();
        if (editor.page().locator(".editor").count() > 0) {
            editor.page().waitForSelector("#told:not(:empty), .note");
        }
        editor.page().waitForLoadState();
        editor.findsNoBarrier();
    }

    /** Says why, and hands it to a second person; stays where that is refused. */
    static void handsIn(Visitor editor, String amendment, String reason) {
        opens(editor, amendment).page().fill("#reason", reason);
        editor.presses("#describe button");
        editor.presses("#submit button[value=submit]");
    }

    /** A second person agrees to what was handed in. */
    static void isApproved(Browser browser, String amendment) {
        Visitor reviewer = browser.desk().signsInAs("reviewer");
        opens(reviewer, amendment).page().setDefaultTimeout(60_000);
        reviewer.presses("#approve button[value=approve]");
        if (!reviewer.reads("#state").equals("已发布")) {
            throw new AssertionError(reviewer.reads("main"));
        }
    }
}
