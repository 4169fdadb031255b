package org.gulou.documents;

import java.text.Normalizer;

/** The name a sender gave to a file, as it may be shown. */
record FileName(String shown, String extension) {
    private static final int LONGEST = 120;

    /**
     * Cleans a name that anyone may have written: without folders, control characters and the invisible characters that
     * turn the reading direction round ({@code exe.gpj} shown as {@code jpg.exe}).
     */
    static FileName clean(String sent) {
        String given = unescaped(sent);
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (dot < 0 || extension.length() > 10) {
            return new FileName(shorten(name), "");
        }
        return new FileName(shorten(stem) + "." + extension, extension);
    }

    /** What a browser writes otherwise so that it does not end the field: {@code %22} is a quotation mark (HTML, 4.10.22.7). */
    private static String unescaped(String sent) {
        return sent.replace("%22", "\"").replace("%0D", "").replace("%0A", "");
    }

    private static String shorten(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
