// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.testing.Found;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Where the database cannot even say whether a case is confidential. */
class FailingConfidenceTest {
    private final CurrentSession current = new CurrentSession();
    private int asked;

    @Test
    void aFailureIsStillAnsweredByAPageWithWhatWasTyped() throws Exception {
        current.set(Views.participant(7, Language.SV));
        var form = FormBody.parse("reason=Bilen+kom+f%C3%B6r+sent&_handle=x");
        var request = request("/case", Map.of(Access.FORM, form));
        var pages = new ShownPages();
        var mapper = new ErrorMapper();
        inject(pages, "request", request);
        inject(pages, "confidential", here(request));
        var problems = new Problems();
        inject(problems, "pages", pages);
        inject(problems, "request", request);
        inject(mapper, "problems", problems);
        inject(mapper, "request", request);
        inject(mapper, "pages", pages);

        mapper.toResponse(new IllegalStateException("the database is away"));

        var shown = Jsoup.parse(pages.html);
        assertThat(pages.status).isEqualTo(500);
        assertThat(shown.select("textarea").text()).isEqualTo("Bilen kom för sent");
        assertThat(shown.body().attr("data-confidential")).isEqualTo("true");
        assertThat(asked).isZero();
    }

    @Test
    void aPageIsShownAndTakenForConfidential() throws Exception {
        current.set(Views.participant(7, Language.SV));
        var request = request("/case", Map.of());
        var pages = new ShownPages();
        inject(pages, "request", request);
        inject(pages, "confidential", here(request));

        var view = pages.view();

        assertThat(asked).isZero();
        assertThat(view.isConfidential()).isTrue();
        assertThat(pages.view().isConfidential()).isTrue();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whatWasSavedIsAnsweredAsSavedAndTakenForConfidential() throws Exception {
        current.set(Views.participant(7, Language.SV));
        var filter = new ConfidentialAnswers();
        inject(filter, "here", here(request("/api/v1/cases/1/fields/B7", Map.of())));
        var headers = new MultivaluedHashMap<String, Object>();
        var uri = fake(UriInfo.class, Map.of("getRequestUri", URI.create("http://x/api/v1/cases/1/fields/B7")));

        filter.filter(
                fake(ContainerRequestContext.class, Map.of("getMethod", "PUT", "getUriInfo", uri)),
                fake(ContainerResponseContext.class, Map.of("getStatus", 200, "getHeaders", headers)));

        assertThat(headers.getFirst(ConfidentialAnswers.HEADER)).isEqualTo("true");
        assertThat(asked).isEqualTo(1);
    }

    private ConfidentialHere here(HttpServletRequest request) throws Exception {
        var here = new ConfidentialHere();
        inject(here, "current", current);
        inject(here, "request", request);
        inject(here, "confiding", Found.<Confiding>of((who, path) -> {
            asked++;
            throw new IllegalStateException("the database is away");
        }));
        return here;
    }

    private static HttpServletRequest request(String uri, Map<String, Object> attributes) {
        var answers = new HashMap<String, Object>(Map.of("getRequestURI", uri, "getMethod", "POST"));
        attributes.values().forEach(only -> answers.put("getAttribute", only));
        return fake(HttpServletRequest.class, answers);
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answers.get(method.getName())));
    }

    private static void inject(Object into, String name, Object value) throws Exception {
        var type = into instanceof Pages ? Pages.class : into.getClass();
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(into, value);
    }

    private final class ShownPages extends Pages {
        private int status;
        private String html = "";

        private ShownPages() throws Exception {
            inject(this, "texts", new Texts());
            inject(this, "assets", new Assets());
            inject(this, "current", current);
        }

        @Override
        Response html(int shown, byte[] page) {
            status = shown;
            html = new String(page, UTF_8);
            return null;
        }
    }
}
