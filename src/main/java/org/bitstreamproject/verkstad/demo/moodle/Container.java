// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

/** Where Moodle opens an activity, with its own numbers. */
public enum Container {
    FRAME(3, "iframe"),
    WINDOW(4, "window");

    private final int code;
    private final String target;

    Container(int code, String target) {
        this.code = code;
        this.target = target;
    }

    int code() {
        return code;
    }

    String target() {
        return target;
    }
}
