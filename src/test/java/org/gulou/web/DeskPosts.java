package org.gulou.web;

/** The part of {@link PostTable} for what officials send. */
final class DeskPosts {
    static final String ALL = """
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
            /desk/case.xhtml          | number={case}&do=follow-case                                   | b    |
            /desk/case.xhtml          | number={case}&do=unfollow-case                                 | b    |
            /desk/case.xhtml          | number={case}&do=label-stick&label={label}                     | b    |
            /desk/case.xhtml          | number={case}&do=label-off&label={label}                       | b    |
            /desk/case.xhtml          | number={case}&do=label-make&word=                              | b    |
            /desk/case.xhtml          | number={case}&do=consult&to=body:yunyan-transport&question={mark}&days=5 | (b) |
            /desk/case.xhtml          | number={case}&do=consult-end&consultation={consultation}       | b    |
            /desk/case.xhtml          | number={case}&do=visit-book&kind={mark}&time=2026-03-09T09:00 | b    |
            /desk/case.xhtml          | number={case}&do=visit-cancel&kind={mark}&note={mark}          | b    |
            /desk/case.xhtml          | number={case}&do=visit-kept&kind={mark}                        | b    |
            /desk/case.xhtml          | number={case}&do=visit-missed&kind={mark}                      | b    |
            /desk/case.xhtml          | number={case}&do=visit-right-kept&kind={mark}                  | b    |
            /desk/case.xhtml          | number={case}&do=visit-right-missed&kind={mark}                | b    |
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
            /desk/many.xhtml          | do=show&numbers={case}                                         | b    | oklh
            /desk/many.xhtml          | do=act&choice={choice}&case={case}                             | (b)  | oklh
            /desk/people.xhtml        | do=find&text={mark}                                            | lh   |
            /desk/people.xhtml        | body=yunyan-transport&do=staff-give&role=clerk&signInName={mark}&name={mark} | l |
            /desk/people.xhtml        | body=yunyan-transport&do=staff-give&role=clerk&signInName=wu.mei&name=吴梅 | (l) |
            /desk/people.xhtml        | body=yunyan-transport&do=staff-give&role=head&signInName=wu.mei&name=吴梅 |   | l
            /desk/people.xhtml        | body=yunyan-transport&do=staff-give&role=editor&signInName=wu.mei&name=吴梅 |  | l
            /desk/people.xhtml        | body=yunyan-transport&do=staff-give&role=clerk&signInName=head.yunyan-transport&name=姚勇 | | l
            /desk/people.xhtml        | body=yunyan-transport&do=staff-admit&role=clerk&name={mark}&signInName={mark}&password=short | l |
            /desk/people.xhtml        | body=yunyan-transport&do=staff-take&holding={seat}&reason=     | l    |
            /desk/people.xhtml        | body=yunyan-transport&do=staff-take&holding={seat}&reason={mark} | (l) |
            /desk/people.xhtml        | body=yunyan-civil-affairs&do=staff-take&holding={seat}&reason={mark} |  | h
            /desk/people.xhtml        | do=staff-take&holding={headSeat}&reason={mark}                 |      | lh
            /desk/refunds.xhtml       | number={case}                                                  |      | okblh
            /desk/sealed.xhtml        | number={case}                                                  |      | okblh
            /desk/stranded.xhtml      | number={case}                                                  |      | okblh
            /desk/tickets.xhtml       | ticket={case}&do=CALL&text={mark}                              |      |
            /desk/visits.xhtml        | number={case}&do=visit-kept&kind={mark}                        | b    | oklh
            /desk/visits.xhtml        | number={case}&do=visit-missed&kind={mark}                      | b    | oklh
            /desk/visit-times.xhtml   | body=yunyan-transport&do=week-begin&service=&first=2001-01-01&slot=30 | lh |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=week-drop&week=none                   | lh   |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=week-place&week=none&place-zh={mark}&place-en= | lh |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=hours-add&week=none&weekday=MONDAY&from=09:00&to=10:00&seats=1 | lh |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=hours-drop&week=none&weekday=MONDAY&from=09:00 | lh |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=day-close&day=2001-01-01&reason={mark} | lh   |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=day-open&day=2001-01-01&from=09:00&to=10:00&seats=1 | lh |
            /desk/visit-times.xhtml   | body=yunyan-transport&do=day-drop&day=none                     | lh   |
            /desk/preview             | number={case}&move=refuse&letter=refusal                       | b    |
            /desk/files.zip           | case={case}                                                    | b    | oklh
            /desk/dossier.zip         | case={case}                                                    | b    | oklh
            /desk/board.csv           | | |
            /desk/bulk.csv            | | |
            /desk/board.xlsx          | | |
            /desk/list.csv            | | |
            /desk/list.xlsx           | | |
            /desk/find.csv            | | |
            /desk/find.xlsx           | | |
            /desk/batch.csv           | | |
            /desk/batch.xlsx          | | |
            /desk/led.csv             | | |
            /desk/led.xlsx            | | |
            /desk/page/{case}/1       | | |
            /desk/original/{case}     | | |
            /desk/download            | | |
            """;

    private DeskPosts() {}
}
