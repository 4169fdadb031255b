package org.gulou.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a long list that a page shows, with plain links to the parts before and after it.
 *
 * @param address of the list, with what narrows it; the number of the part stands in it as {@code page}
 * @param page from 1
 */
public record Paging(String address, int page, int size, long count) {
    private static final String PAGE = "page";

    /** What the address asks for; a part that the list does not have, or no longer has, is its last or first. */
    public static Paging of(Posted asked, String address, int size, long count) {
        return new Paging(address, Math.min(page(asked), pages(size, count)), size, count);
    }

    private static int page(Posted asked) {
        return Stream.of(asked.text(PAGE))
                .filter(typed -> typed.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(1);
    }

    /** The part asked for, as the query that leads back to it; the empty text for the first. */
    public static String part(Posted asked) {
        int page = page(asked);
        return page > 1 ? PAGE + "=" + page : "";
    }

    /** The same for a list at {@code path} that these fields narrow. */
    public static Paging of(Posted asked, String path, List<String> fields, int size, long count) {
        String query = fields.stream()
                .filter(field -> !asked.text(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(asked.text(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return of(asked, query.isEmpty() ? path : path + "?" + query, size, count);
    }

    private static int pages(int size, long count) {
        return Math.toIntExact(Math.max(1, (count + size - 1) / size));
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages(size, count);
    }

    /** The entries of this part, asked for by the first and the number of them. */
    public <R> R read(BiFunction<Integer, Integer, R> list) {
        return list.apply((page - 1) * size, size);
    }

    /** The empty text on the first page. */
    public String getBefore() {
        return page > 1 ? at(page - 1) : "";
    }

    /** The empty text on the last page. */
    public String getAfter() {
        return page < getPages() ? at(page + 1) : "";
    }

    private String at(int other) {
        return address + (address.contains("?") ? "&" : "?") + PAGE + "=" + other;
    }
}
