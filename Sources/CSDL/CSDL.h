// SDL2, SDL2_ttf and SDL2_image as one module, with what Swift cannot import: macros of Xlib and a
// header that is not in Swift's module of the C library.
#pragma once
#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <SDL2/SDL_syswm.h>
#include <SDL2/SDL_ttf.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <malloc.h>

// The file descriptor of the X11 connection behind a window, or -1 under any other driver.
static inline int CSDL_x11ConnectionDescriptor(SDL_Window *window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info)) return -1;
#if defined(SDL_VIDEO_DRIVER_X11)
    if (info.subsystem == SDL_SYSWM_X11) return ConnectionNumber(info.info.x11.display);
#endif
    return -1;
}

// Whether the X server has a window manager (EWMH, _NET_SUPPORTING_WM_CHECK).
static inline int CSDL_x11HasWindowManager(void) {
    Display *display = XOpenDisplay(NULL);
    if (!display) return 0;
    int found = 0;
    Atom check = XInternAtom(display, "_NET_SUPPORTING_WM_CHECK", True);
    if (check != None) {
        Atom type;
        int format;
        unsigned long count = 0, rest;
        unsigned char *value = NULL;
        if (XGetWindowProperty(display, DefaultRootWindow(display), check, 0, 1, False, XA_WINDOW, &type, &format,
                               &count, &rest, &value) == Success) {
            found = count > 0;
            if (value) XFree(value);
        }
    }
    XCloseDisplay(display);
    return found;
}

// Gives blocks above a size pages of their own, which go back to the system when they are freed.
static inline void CSDL_keepLargeBlocksApart(int bytes) {
    mallopt(M_MMAP_THRESHOLD, bytes);
}
