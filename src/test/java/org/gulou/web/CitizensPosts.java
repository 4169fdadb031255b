package org.gulou.web;

/** What citizens can do by a POST, a line for each, as {@link PostTable} reads them. */
final class CitizensPosts {
    static final String ALL = """
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
            /visit/{case}/visit   | do=book&time=2026-03-09T09:00                    | w   |
            /visit/{case}/visit   | do=none                                          | w   |
            /tasks/{draft}        |                                                  | w   |
            /delete/{draft}       |                                                  | (w) |
            /open/{case}          |                                                  |     | all
            /sign/{case}          | sign=true&number=520103198805120046              |     | all
            /my                   |                                                  |     | cwxokblheyad
            /account              | change=true&present={mark}&password={mark}&again={mark} | (cwxokblheyad) |
            /close-account        | sure=yes&present={mark}                          | (cwxokblheyad) |
            /correct-name         | name={mark}&present={mark}                       |     | cwxokblheyad
            /news                 | keep=true                                        | (cwxokblheyad) |
            /mandates             | do=offer&whom={mark}&scope=all                   | (cwxokblheyad) |
            /mandates             | do=find&whom={mark}&words={mark}                 |     | cwxokblheyad
            /mandates             | do=look&code={mark}                              |     | cwxokblheyad
            /mandates             | do=take&code={mark}                              |     | cwxokblheyad
            /mandates             | takeBack={mark}                                  |     | cwxokblheyad
            /mandates             | end={mark}                                       |     | cwxokblheyad
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
            /sign-in-at/none      | text={mark}                                      |     | all
            /arrived              | do=begin                                         |     | cwxokblheyad
            /arrived              | do=cancel                                        |     | cwxokblheyad
            /arrived              | do=join&signInName={mark}&password={mark}        |     | cwxokblheyad
            /sign-ins             | endLink=none                                     |     | cwxokblheyad
            /sign-in-code         | code={mark}                                      |     | cwxokblheyad
            /second-step          | do=on&present={mark}&code={mark}                 | (cwxokblheyad) |
            /second-step          | do=codes&present={mark}&code={mark}              | (cwxokblheyad) |
            /second-step          | do=off&present={mark}&code={mark}                | (cwxokblheyad) |
            /second-step          | do=go                                            |     | cwxokblheyad
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
            /download/visit/{case}/visit | | |
            /suggest              | | |
            /my-data.json         | | |
            /open-data/services.csv  | | |
            /open-data/services.json | | |
            /open-data/services.jsonld | | |
            /open-data/statistics.csv  | | |
            /open-data/statistics.json | | |
            /options/none         | | |
            /payments/notice      | order={case}&amount=1&paid=true | |
            /registers/event      | event=birth&number=520103198805120046 | |
            /api/v1/cases/{case}/claim       | | |
            /api/v1/cases/{case}/release     | | |
            /api/v1/cases/{case}/moves/grant | | |
            /api/v1/cases/{case}/messages    | | |
            /api/v1/cases/{case}/notes       | | |
            /api/v1/cases/{case}/payments    | | |
            /api/v1/prefills                 | | |
            /api/v1/prefills/{case}/withdraw | | |
            """;

    private CitizensPosts() {}
}
