package org.gulou.web;

import java.util.Arrays;
import java.util.List;
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
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isIn(String letters) {
            return letters.contains(letter());
        }
    }

    private static final String DESK = """
            /desk/absence.xhtml       | do=enter&from=2001-01-01&until=2001-01-02                      |      | okblh
            /desk/absence.xhtml       | do=end&absence={absence}                                       | b    | oklh
            /desk/asks.xhtml          | number={case}&move=refuse                                      | b    |
            /desk/batch.xhtml         | service=out-of-area-care&batch=none&move=grant&case={case}     |      |
            /desk/board.xhtml         |                                                                | lh   |
            /desk/bulk.xhtml          | round={round}&do=take-back                                     |      |
            /desk/bulk.xhtml          | round={round}&do=put-away                                      |      |
            /desk/consultations.xhtml | id={consultation}&do=answer&opinion=AGREE&reasons={mark}       | k    |
            /desk/consultations.xhtml | do=admit&who=wu.mei&field={mark}                               | (lh) | okb
            /desk/consultations.xhtml | do=strike&expert={expert}                                      | l    | okbh
            /desk/index.xhtml         | claim={case}                                                   | b    |
            /desk/case.xhtml          | number={case}&do=release                                       | b    |
            /desk/index.xhtml         | take=ticked&case={case}                                        | b    | oklh
            /desk/case.xhtml          | number={case}&do=claim                                         | b    |
            /desk/case.xhtml          | number={case}&do=talk-send&text={mark}                         | b    |
            /desk/case.xhtml          | number={case}&do=talk-read                                     | b    |
            /desk/case.xhtml          | number={case}&do=talk-note&text={mark}                         | b    |
            /desk/case.xhtml          | number={case}&do=label-stick&label={label}                     | b    |
            /desk/case.xhtml          | number={case}&do=label-off&label={label}                       | b    |
            /desk/case.xhtml          | number={case}&do=label-make&word=                              | b    |
            /desk/case.xhtml          | number={case}&do=consult&to=body:yunyan-transport&question={mark}&days=5 | (b) |
            /desk/case.xhtml          | number={case}&do=consult-end&consultation={consultation}       | b    |
            /desk/case.xhtml          | number={case}&do=fee-take&line={case}&sum=1&receipt={mark}     | b    |
            /desk/case.xhtml          | number={case}&do=fee-waive&line={case}&note={mark}             | b    |
            /desk/case.xhtml          | number={case}&do=fee-fix&line={case}&sum=1                     | b    |
            /desk/case.xhtml          | number={case}&do=fee-refund&line={case}&sum=1&receipt={mark}   | b    |
            /desk/case.xhtml          | number={case}&do=fee-keep&line={case}&note={mark}              | b    |
            /desk/case.xhtml          | number={case}&do=fee-back&payment={case}&receipt={mark}        | b    |
            /desk/case.xhtml          | number={case}&do=fee-keep-payment&payment={case}&note={mark}   | b    |
            /desk/case.xhtml          | number={case}&do=give&to={clerk}                               | b    |
            /desk/case.xhtml          | number={case}&do=group&group=                                  | b    |
            /desk/case.xhtml          | number={case}&do=explain&text={mark}                           | b    |
            /desk/case.xhtml          | number={case}&do=watch-ask&text={mark}                         | b    |
            /desk/case.xhtml          | number={case}&do=watch-close                                   | b    |
            /desk/case.xhtml          | number={case}&do=lend&move=grant&to={clerk}                    | b    |
            /desk/case.xhtml          | number={case}&do=reason&move=refuse                            | b    |
            /desk/case.xhtml          | number={case}&do=act&move=grant&seen={seen}                    | (b)  |
            /desk/case.xhtml          | number={case}&do=enter&move=grant&seen={seen}                  | (b)  |
            /desk/case.xhtml          | number={case}&do=act-next&move=grant&seen={seen}               | (b)  |
            /desk/counter.xhtml       | do=find&q={mark}                                               | (b)  | oklh
            /desk/counter.xhtml       | do=begin&offer=out-of-area-care--yunyan-healthcare-security&name=吴梅&phone=13800000009&evidence=PRESENT&number={mark} | (b) | oklh
            /desk/find.xhtml          |                                                                |      | okblh
            /desk/groups.xhtml        | body=yunyan-transport&do=make&name={mark}                      | (lh) |
            /desk/groups.xhtml        | body=yunyan-transport&do=staff&group={group}&member={clerk}    | (l)  | h
            /desk/groups.xhtml        | body=yunyan-transport&do=route&rule=true&group={group}         | (l)  | h
            /desk/groups.xhtml        | body=yunyan-transport&do=route-drop&route={group}              | l    | h
            /desk/groups.xhtml        | body=yunyan-transport&do=drop&group={group}                    | l    | h
            /desk/groups.xhtml        | body=yunyan-transport&do=sort                                  | (lh) |
            /desk/index.xhtml         | keep=true&name={mark}                                          | (okblh) |
            /desk/index.xhtml         | keep=true&name={mark}&post=clerk@yunyan-transport              | (l)  | okbh
            /desk/index.xhtml         | columns=keep                                                   | (okblh) |
            /desk/index.xhtml         | next=true                                                      | (okblh) |
            /desk/index.xhtml         | drop={view}                                                    | b    | oklh
            /desk/labels.xhtml        | label={label}                                                  | b    | oklh
            /desk/led.xhtml           | do=give&case={case}&to={clerk}                                 |      | lh
            /desk/led.xhtml           | do=spread&case={case}                                          |      | lh
            /desk/led.xhtml           | do=ask&case={case}&reason={mark}                               |      | lh
            /desk/many.xhtml          | do=look&numbers={case}                                         | b    | oklh
            /desk/many.xhtml          | do=act&choice={choice}&case={case}                             | (b)  | oklh
            /desk/refunds.xhtml       | number={case}                                                  |      | okblh
            /desk/sealed.xhtml        | number={case}                                                  |      | okblh
            /desk/stranded.xhtml      | number={case}                                                  |      | okblh
            /desk/tickets.xhtml       | ticket={case}&do=CALL&text={mark}                              |      |
            /desk/preview             | number={case}&move=refuse&letter=refusal                       | b    |
            /desk/files.zip           | case={case}                                                    | b    | oklh
            /desk/board.csv           | | |
            /desk/board.xlsx          | | |
            /desk/list.csv            | | |
            /desk/list.xlsx           | | |
            /desk/find.csv            | | |
            /desk/find.xlsx           | | |
            /desk/led.csv             | | |
            /desk/led.xlsx            | | |
            /desk/page/{case}/1       | | |
            /desk/original/{case}     | | |
            /desk/download            | | |
            """;

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
            /admin/organisations.xhtml | uscc=wrong&name={mark}                                        | d    |
            /admin/people.xhtml        | name={mark}&signInName={mark}&password=short                  | d    |
            /admin/person.xhtml        | id={admin}&do=deactivate                                      | d    |
            /admin/person.xhtml        | id={citizen}&do=reactivate                                    | d    |
            /admin/person.xhtml        | id={citizen}&do=grant&post=clerk@yunyan-transport             | (d)  |
            /admin/person.xhtml        | id={citizen}&do=give&uscc=wrong                               | d    |
            /admin/person.xhtml        | id={citizen}&endPost=none                                     | d    |
            /admin/person.xhtml        | id={citizen}&endMandate=none                                  | d    |
            /admin/webhooks.xhtml      | do=make&name={mark}&url=wrong                                 | d    |
            /admin/webhooks.xhtml      | do=stop&id=none                                               | d    |
            /admin/webhooks.xhtml      | do=resume&id=none                                             | d    |
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
            /admin/catalogue/amendments.xhtml | title={mark}                                           | (eyd) | a
            /admin/catalogue/amendments.xhtml | path={path}&into={amendment}                           | ed   | ya
            /admin/catalogue/amendments.xhtml | copy=out-of-area-care&newId=sweep                      | (eyd) | a
            /admin/catalogue/amendments.xhtml | restore={path}&number=1                                | (ed) | ya
            /admin/catalogue/amendments.xhtml | revert=out-of-area-care&number=1                       | (ed) | ya
            /admin/catalogue/edit.xhtml       | id={amendment}&path={path}&do=check&text={mark}        |      | eyad
            /admin/catalogue/edit.xhtml       | id={amendment}&path={path}&do=save&seen=0&text={mark}  | (ed) | ya
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

    private static final String CITIZENS = """
            /act/{case}/withdraw  |                                                  | (w) |
            /apply/{draft}        | continue=true                                    | w   |
            /case/{case}          |                                                  | w   |
            /check/{draft}        | submit=true                                      | (w) |
            /checkout             | pay=true&order={case}&amount=1                   |     |
            /confirm/{case}       | do=code-phone&phone=13800000009                  | w   |
            /correct/{case}       | send=true                                        | w   |
            /done/{draft}         |                                                  | w   |
            /keep/{case}          | keep=true                                        |     | w
            /looks/{case}         |                                                  | w   |
            /messages/{case}      | text={mark}                                      | w   |
            /object/{case}        | name={mark}&phone=13800000009&reason={mark}      |     |
            /party/{case}         | keep=true                                        |     |
            /pay/{case}           |                                                  | w   |
            /rate/{case}          | level=1&text={mark}                              | w   |
            /renew/{case}/{case}  |                                                  |     |
            /saved/{draft}        |                                                  | w   |
            /signatures/{draft}   |                                                  | w   |
            /tasks/{draft}        |                                                  | w   |
            /delete/{draft}       |                                                  | (w) |
            /open/{case}          |                                                  |     | all
            /sign/{case}          | sign=true&number=520103198805120046              |     | all
            /my                   |                                                  |     | cwxokblheyad
            /news                 | keep=true                                        | (cwxokblheyad) |
            /opinions             | id={consultation}&opinion=AGREE&reasons={mark}   |     | cwxokblheyad
            /preview              | offer=out-of-area-care--yunyan-healthcare-security&continue=true | | eyad
            /preview-guide/out-of-area-care | amendment={amendment}                  |     | all
            /preview-letter       | amendment={amendment}                            |     | eyad
            /start/out-of-area-care--yunyan-healthcare-security |                    | (cwxokblheyad) |
            /service/out-of-area-care | clear=maybe                                  |     | all
            /what-can-i-get       | do=whom&whom=self                                |     | all
            /what-can-i-get       | do=aside&service=out-of-area-care                |     | all
            /what-can-i-get       | do=back                                          |     | all
            /what-can-i-get       | do=change&key={mark}                             |     | all
            /what-can-i-get       | do=elsewhere                                     |     | all
            /what-can-i-get       | do=events                                        |     | all
            /what-can-i-get       | do=fetch&service=out-of-area-care                |     | all
            /what-can-i-get       | do=restart                                       |     | all
            /what-can-i-get       | do=skip&key={mark}                               |     | all
            /register             | signInName={mark}                                |     | all
            /forgot               | signInName=                                      |     | all
            /new-password/{case}  | password={mark}&again={mark}                     |     | all
            /resume               | code={case}                                      |     | all
            /track                | track-number={case}&track-code=                            |     | all
            /verify/{case}        |                                                  |     | all
            /sign-in              |                                                  | (all) |
            /sign-out             |                                                  | (all) |
            /accessibility        | | | all
            /contact              | | | all
            /help                 | | | all
            /notices              | | | all
            /occasion/none        | | | all
            /privacy              | | | all
            /services             | | | all
            /index.xhtml          | | | all
            /choose               | | |
            /welcome              | | |
            /form/none            | | |
            /preview-pdf          | | |
            /robots.txt           | | |
            /sitemap.xml          | | |
            /.well-known/security.txt | | |
            /guide/none           | | |
            /download/file/{case} | | |
            /suggest              | | |
            /open-data/services.csv  | | |
            /open-data/services.json | | |
            /open-data/statistics.csv  | | |
            /open-data/statistics.json | | |
            /options/none         | | |
            /payments/notice      | order={case}&amount=1&paid=true | |
            /registers/event      | event=birth&number=520103198805120046 | |
            /api/v1/cases/{case}/claim       | | |
            /api/v1/cases/{case}/release     | | |
            /api/v1/cases/{case}/moves/grant | | |
            /api/v1/prefills                 | | |
            /api/v1/prefills/{case}/withdraw | | |
            """;

    static final List<Line> LINES = Stream.of(DESK, ADMIN, CITIZENS)
            .flatMap(String::lines)
            .map(Line::of)
            .toList();

    private PostTable() {}
}
