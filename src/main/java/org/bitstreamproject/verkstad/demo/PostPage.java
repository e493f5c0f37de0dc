// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import java.util.List;

/** A form that sends itself. */
public record PostPage(String siteName, String action, List<Field> fields) {
    public PostPage {
        fields = List.copyOf(fields);
    }

    public record Field(String name, String value) {}
}
