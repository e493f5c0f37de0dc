// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** The two countries of the programme (ISO 3166-1 alpha-2). */
public enum Country {
    SE,
    NO
}
