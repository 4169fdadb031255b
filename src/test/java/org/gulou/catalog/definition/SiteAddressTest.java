package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guide sends people to public pages by https, and to nothing else. */
class SiteAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.gjzwfw.gov.cn/",
                "https://gz.122.gov.cn",
                "HTTPS://WWW.GOV.CN/a?b=c&d=%E7%94%B2#/e",
                "https://zwfw.example.com:8443/apply",
                "https://xn--fiqs8s.xn--55qx5d/",
                "https://a.gov.cn./"
            })
    void aPublicPageIsTaken(String written) {
        assertThat(SiteAddress.judge(written)).isInstanceOf(SiteAddress.Public.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.gov.cn",
                "//www.gov.cn/",
                "/service/a",
                "http://www.gov.cn/",
                "ftp://www.gov.cn/",
                "javascript:alert(1)",
                "JavaScript://www.gov.cn/%0aalert(1)",
                "data:text/html,a",
                "https:www.gov.cn",
                "https:///www.gov.cn",
                "https://",
                "https://gov@www.gov.cn/",
                "https://www.gov.cn:pw@evil.example/",
                "https://www.gov.cn\\@evil.example/",
                "https://%77ww.gov.cn/",
                "https://localhost/",
                "https://a.localhost/",
                "https://portal.internal/",
                "https://printer.local./",
                "https://intranet/",
                "https://127.0.0.1/",
                "https://10.0.0.8/",
                "https://8.8.8.8/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.8]/",
                "https://-a.gov.cn/",
                "https://a..gov.cn/",
                "https://a_b.gov.cn/",
                "https://政务.中国/",
                "https://www.gov.cn/ a",
                "https://www.gov.cn/\"onmouseover=alert(1)",
                "https://www.gov.cn/\n"
            })
    void whatIsNoneIsRefusedWithAReason(String written) {
        assertThat(SiteAddress.judge(written)).isInstanceOfSatisfying(SiteAddress.Wrong.class, wrong -> {
            assertThat(wrong.why().in("en")).isNotBlank();
            assertThat(wrong.advice().in("zh")).containsPattern("[\\u4E00-\\u9FFF]");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {480, 600})
    void anAddressIsAsLongAsABrowserShowsIt(int path) {
        assertThat(SiteAddress.judge("https://www.gov.cn/" + "a".repeat(path)) instanceof SiteAddress.Public)
                .isEqualTo(path < SiteAddress.LONGEST - 19);
    }
}
