// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a server answered. */
public record Page(String url, int status, HttpHeaders headers, String body) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]*)\"[^>]*\\sdata-send");

    /** The header, empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The reason code of a refused launch, empty when it was not refused. */
    public String reason() {
        return header("X-Verkstad-Reason");
    }

    public JsonObject json() {
        return Json.createReader(new StringReader(body)).readObject();
    }

    /** Where the page's self-sending form goes. */
    public String formAction() {
        var found = ACTION.matcher(body);
        if (!found.find()) throw new IllegalStateException(status + " from " + url + " holds no form:\n" + body);
        return text(found.group(1));
    }

    public Map<String, String> hiddenFields() {
        var fields = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(body);
        while (found.find()) fields.put(text(found.group(1)), text(found.group(2)));
        return fields;
    }

    /** The hidden fields of the one form that posts to this path. */
    public Map<String, String> hiddenFields(String action) {
        var form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL)
                .matcher(body);
        if (!form.find()) throw new IllegalStateException(status + " from " + url + " has no form to " + action);
        return new Page(url, status, headers, form.group()).hiddenFields();
    }

    /** The address of the first link whose text holds these words. */
    public String link(String words) {
        var found = Pattern.compile("<a[^>]*href=\"([^\"]*)\"[^>]*>[^<]*" + Pattern.quote(words))
                .matcher(body);
        if (!found.find()) throw new IllegalStateException(status + " from " + url + " has no link " + words);
        return text(found.group(1));
    }

    private static String text(String html) {
        return html.replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
