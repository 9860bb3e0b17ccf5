package dev.jinvax.notification.domain;

import java.net.InetAddress;

/** Whether an address lies in the public internet: webhooks never reach into a network of ours (SSRF). */
public final class PublicAddress {
    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublicV4(bytes, 0) : isPublicV6(bytes);
    }

    /** Special-purpose blocks of RFC 6890 that the JDK has no question for. */
    private static boolean isPublicV4(byte[] bytes, int from) {
        int one = bytes[from] & 0xff;
        int two = bytes[from + 1] & 0xff;
        int three = bytes[from + 2] & 0xff;
        boolean special = one == 0
                || one == 10
                || one == 127
                || one >= 224
                || one == 100 && two >= 64 && two < 128
                || one == 169 && two == 254
                || one == 172 && two >= 16 && two < 32
                || one == 192 && two == 168
                || one == 192 && two == 0 && (three == 0 || three == 2)
                || one == 192 && two == 88 && three == 99
                || one == 198 && (two == 18 || two == 19)
                || one == 198 && two == 51 && three == 100
                || one == 203 && two == 0 && three == 113;
        return !special;
    }

    /** Only global unicast (2000::/3), without documentation, Teredo and whatever wraps a v4 address that is not public. */
    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x0064 && second == 0xff9b) {
            return isPublicV4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublicV4(bytes, 2);
        }
        boolean global = (first & 0xe000) == 0x2000;
        boolean documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff;
        boolean teredoAndKin = first == 0x2001 && second < 0x0200;
        return global && !documentation && !teredoAndKin;
    }
}
