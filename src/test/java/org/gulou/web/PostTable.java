package org.gulou.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what by a POST, a line for each thing that can be done, in an order in which all of them can be. */
final class PostTable {
    /**
     * What is sent to an address.
     *
     * @param form with {@code {names}} of things that belong to somebody
     * @param may the roles for which it is done, or who are told what they should have typed
     * @param vain those who may open the page, but nothing comes of it; all others are not let in
     * @param tried whether those who may really send it: what nobody could mend is left alone
     */
    record Line(String address, String form, String may, String vain, boolean tried) {
        /** Whether it is to be seen what becomes of it where she sends it; what is for all is sent by two of them. */
        boolean concerns(Role role) {
            return !role.isIn(may) && (!vain.equals(Role.ALL) || role == Role.S || role == Role.C);
        }

        private static Line of(String text) {
            List<String> cells =
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            String may = cells.get(2);
            boolean tried = !may.isEmpty() && !may.startsWith("(");
            return new Line(
                    cells.get(0), cells.get(1), letters(may.replaceAll("[()]", "")), letters(cells.get(3)), tried);
        }

        private static String letters(String roles) {
            return roles.equals("all") ? Role.ALL : roles;
        }
    }

    /**
     * {@code s}tranger, another {@code c}itizen, o{@code w}ner of the case, {@code x} an expert, clerk of an{@code o}ther
     * body, clerk of the {@code b}ody, clerk of a body that was as{@code k}ed, {@code l}ead of a third body, {@code h}ead of
     * a fourth, {@code e}ditor, {@code y} an editor of a county, {@code a}pprover, a{@code d}ministrator.
     */
    enum Role {
        S(""),
        C("wu.mei"),
        W("wang.fang"),
        X("zhang.wei"),
        O("clerk.huaxi-market-regulation"),
        B("clerk.yunyan-healthcare-security"),
        K("clerk.yunyan-market-regulation"),
        L("head.yunyan-transport"),
        H("head.yunyan-civil-affairs"),
        E("editor"),
        Y("editor.yunyan"),
        A("reviewer"),
        D("admin");

        static final String ALL = Stream.of(values()).map(Role::letter).collect(Collectors.joining());

        final String signInName;

        Role(String signInName) {
            this.signInName = signInName;
        }

        String letter() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isIn(String letters) {
            return letters.contains(letter());
        }
    }

    private static final String ADMIN = """
            /admin/bodies.xhtml        |                                                               | d    |
            /admin/bulletin.xhtml      | do=show&zh={mark}&en={mark}&until=2001-01-01T00:00            | d    |
            /admin/bulletin.xhtml      | do=end                                                        | d    |
            /admin/guides.xhtml        |                                                               | d    |
            /admin/index.xhtml         |                                                               | d    |
            /admin/journal.xhtml       | verify=true                                                   | d    |
            /admin/keys.xhtml          | do=make&name={mark}&lastDay=2001-01-01                        | d    |
            /admin/keys.xhtml          | do=second&id={key}                                            | d    |
            /admin/keys.xhtml          | do=stop&id={key}                                              | d    |
            /admin/trouble.xhtml       | do=message&id={mark}                                          | d    |
            /admin/trouble.xhtml       | do=work&id=1                                                  | d    |
            /admin/journal.xhtml       | do=find&actor={mark}                                          | d    |
            /admin/organisations.xhtml | do=find&text={mark}                                           | d    |
            /admin/organisations.xhtml | uscc=wrong&name={mark}                                        | d    |
            /admin/people.xhtml        | do=find&text={mark}                                           | d    |
            /admin/people.xhtml        | name={mark}&signInName={mark}&password=short                  | d    |
            /admin/person.xhtml        | id={admin}&do=deactivate                                      | d    |
            /admin/person.xhtml        | id={citizen}&do=reactivate                                    | d    |
            /admin/person.xhtml        | id={citizen}&do=grant&post=clerk@yunyan-transport             | (d)  |
            /admin/person.xhtml        | id={citizen}&do=give&uscc=wrong                               | d    |
            /admin/person.xhtml        | id={citizen}&endPost=none                                     | d    |
            /admin/person.xhtml        | id={citizen}&do=expect&provider=none&userName={mark}          | d    |
            /admin/person.xhtml        | id={citizen}&do=reset-step                                    | d    |
            /admin/person.xhtml        | id={citizen}&endLink=none                                     | d    |
            /admin/person.xhtml        | id={citizen}&endMandate=none                                  | d    |
            /admin/webhooks.xhtml      | do=make&name={mark}&url=wrong                                 | d    |
            /admin/webhooks.xhtml      | do=stop&id=none                                               | d    |
            /admin/webhooks.xhtml      | do=resume&id=none                                             | d    |
            /admin/webhooks.xhtml      | do=correct&id=none&name={mark}&url=wrong                      | d    |
            /admin/webhooks.xhtml      | do=secret&id=none                                             | d    |
            /admin/webhooks.xhtml      | do=test&id=none                                               | d    |
            /admin/webhooks.xhtml      | do=now&id=none                                                | d    |
            /admin/webhooks.xhtml      | do=again&id=none&event=none                                   | d    |
            /admin/catalogue/index.xhtml      |                                                        |      | eyad
            /admin/catalogue/bulk.xhtml       | amend=true&upload=none                                 |      | eyad
            /admin/catalogue/compare.xhtml    |                                                        |      | eyad
            /admin/catalogue/file.xhtml       |                                                        |      | eyad
            /admin/catalogue/handbook.xhtml   |                                                        |      | eyad
            /admin/catalogue/preview.xhtml    | service=out-of-area-care                               |      | eyad
            /admin/catalogue/report.xhtml     | id={amendment}                                         |      | eyad
            /admin/catalogue/service.xhtml    | id=out-of-area-care                                    |      | eyad
            /admin/catalogue/try.xhtml        | service=out-of-area-care&do=act                        |      | eyad
            /admin/catalogue/import.xhtml     | take=true&run=none                                     |      | eyad
            /admin/catalogue/import.xhtml     | begin=none&run=none                                    |      | eyad
            /admin/catalogue/import-form.xhtml | begin=true&form=none                                  |      | eyad
            /admin/catalogue/begin.xhtml      | title/zh={mark}&title/en={mark}&department=CAD&level=county | (ed) | ya
            /admin/catalogue/texts.xhtml      | id={amendment}&path={path}&do=save&t0/name=none&t0/sort=ONE&t0/trail=p&t0/was=a&t0/typed={mark} | (ed) | ya
            /admin/catalogue/texts.xhtml      | id={amendment}&path={path}&do=part:title&t0/name=none&t0/sort=ONE&t0/trail=p&t0/was=a&t0/typed={mark} | (ed) | ya
            /admin/catalogue/amendments.xhtml | title={mark}                                           | (eyd) | a
            /admin/catalogue/amendments.xhtml | path={path}&into={amendment}                           | ed   | ya
            /admin/catalogue/amendments.xhtml | copy=out-of-area-care&newId=sweep                      | (eyd) | a
            /admin/catalogue/amendments.xhtml | restore={path}&number=1                                | (ed) | ya
            /admin/catalogue/amendments.xhtml | revert=out-of-area-care&number=1                       | (ed) | ya
            /admin/catalogue/edit.xhtml       | id={amendment}&path={path}&do=check&text={mark}        |      | eyad
            /admin/catalogue/edit.xhtml       | id={amendment}&path={path}&do=save&seen=0&text={mark}  | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=up:pages/0/items/1&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=down:pages/0/items/0&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=remove:pages/0/items/0&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=page-up:pages/1&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=page-down:pages/0&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=page-remove:pages/0&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=page-remove-all:pages/0&seen=0 | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=save&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=again&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=to&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=row-add&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=row-up:1&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=row-down:0&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=row-drop:0&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=line-add:show&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=line-drop:show/0&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=check-add&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=check-drop:0&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&at=pages/0/items/0&do=go:add:pages/0/items/0&seen=0&title/zh={mark} | (ed) | ya
            /admin/catalogue/questions.xhtml  | id={amendment}&path={path}&do=undo&step={mark} | (ed) | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=describe&title={mark}                | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={empty}&do=describe&title={mark}                    | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=add&path={path}                      | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=remove:{path}                        | (ed) | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=drop:{path}                          | (ed) | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=bringBack:{path}                     | (ed) | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=submit                               | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=takeBack                             | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=return&note={mark}                   |      | eyad
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=approve&read=2030-01-01T00:00:00Z    |      | eyad
            /admin/catalogue/amendment.xhtml  | id={amendment}&do=withdraw                             | ed   | ya
            /admin/catalogue/amendment.xhtml  | id={empty}&do=withdraw                                 | ed   | ya
            /admin/catalogue/pause.xhtml      | service=out-of-area-care&do=pause&where=*&reason={mark}&reasonEn={mark}&from=2030-01-01 | (ed) | ya
            /admin/catalogue/pause.xhtml      | service=out-of-area-care&do=resume&where=*&why={mark}  | (ed) | ya
            /admin/catalogue/pause.xhtml      | service=out-of-area-care&do=succeed&other=divorce-registration&why={mark} | (ed) | ya
            /admin/catalogue/check            | id={amendment}&path={path}&text={mark}                 | ed   |
            /admin/catalogue/export           | | |
            """;

    static final List<Line> LINES = Stream.of(DeskPosts.ALL, ADMIN, CitizensPosts.ALL)
            .flatMap(String::lines)
            .map(Line::of)
            .toList();

    private PostTable() {}
}
