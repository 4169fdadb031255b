package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of XML that an Office Open XML workbook is packed of, and which of them hold its sheets. */
final class Parts {
    private final Map<String, byte[]> parts = new HashMap<>();

    private Parts() {}

    /** @param most bytes to which it may unpack */
    static Parts of(byte[] file, long most) throws IOException, Unreadable {
        var parts = new Parts();
        parts.unpack(file, most);
        return parts;
    }

    /** By the directory of the file: some programs leave out in front of a part how long it is. */
    private void unpack(byte[] file, long most) throws IOException, Unreadable {
        Path kept = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(kept, file);
            try (var zip = new ZipFile(kept.toFile())) {
                long left = most;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().matches("xl/.*\\.(xml|rels)")) {
                        byte[] bytes = read(zip, entry, left + 1);
                        left -= bytes.length;
                        if (left < 0) {
                            throw new Unreadable(
                                    1,
                                    say("This workbook unpacks to more than {max} bytes.", most),
                                    say("Split it, or save the sheet as CSV."));
                        }
                        parts.put(entry.getName(), bytes);
                    }
                }
            }
        } finally {
            Files.delete(kept);
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            return part.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
        }
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    XMLStreamReader reader(String part) throws XMLStreamException, Unreadable {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new Unreadable(
                    1, say("There is no '{part}' in this workbook.", part), say("Name another sheet in the mapping."));
        }
        return Trees.safe().createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /** Where each sheet stands in the file, by its name. */
    Map<String, String> sheets() throws XMLStreamException, Unreadable {
        var targets = new HashMap<String, String>();
        XMLStreamReader links = reader("xl/_rels/workbook.xml.rels");
        while (links.hasNext()) {
            if (links.next() == XMLStreamConstants.START_ELEMENT
                    && links.getLocalName().equals("Relationship")) {
                String target = String.valueOf(links.getAttributeValue(null, "Target"));
                targets.put(
                        links.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        var names = new LinkedHashMap<String, String>();
        XMLStreamReader book = reader("xl/workbook.xml");
        while (book.hasNext()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT
                    && book.getLocalName().equals("sheet")) {
                String target = targets.getOrDefault(linked(book), "");
                if (target.startsWith("xl/worksheets/")) {
                    names.putIfAbsent(book.getAttributeValue(null, "name"), target);
                }
            }
        }
        return names;
    }

    /** The id of its relationship, whose name is in another namespace. */
    private static String linked(XMLStreamReader sheet) {
        for (int at = 0; at < sheet.getAttributeCount(); at++) {
            if (sheet.getAttributeLocalName(at).equals("id")) {
                return sheet.getAttributeValue(at);
            }
        }
        return "";
    }
}
