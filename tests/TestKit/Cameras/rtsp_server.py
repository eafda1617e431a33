"""An RTSP server of one stream, by GStreamer's own server library: PORT LAUNCH. Says "ready" when it listens on 127.0.0.1; the stream is /line."""
import ctypes
import sys

GST, GLIB, SERVER = (ctypes.CDLL(name) for name in ("libgstreamer-1.0.so.0", "libglib-2.0.so.0", "libgstrtspserver-1.0.so.0"))
POINTER, TEXT = ctypes.c_void_p, ctypes.c_char_p


def call(library, name, result, *arguments):
    function = getattr(library, name)
    function.restype = result
    function.argtypes = [TEXT if isinstance(argument, bytes) else POINTER for argument in arguments]
    return function(*arguments)


port, launch = (argument.encode() for argument in sys.argv[1:3])
call(GST, "gst_init", None, None, None)
server = call(SERVER, "gst_rtsp_server_new", POINTER)
call(SERVER, "gst_rtsp_server_set_address", None, server, b"127.0.0.1")
call(SERVER, "gst_rtsp_server_set_service", None, server, port)
factory = call(SERVER, "gst_rtsp_media_factory_new", POINTER)
call(SERVER, "gst_rtsp_media_factory_set_launch", None, factory, launch)
mounts = call(SERVER, "gst_rtsp_server_get_mount_points", POINTER, server)
call(SERVER, "gst_rtsp_mount_points_add_factory", None, mounts, b"/line", factory)
if call(SERVER, "gst_rtsp_server_attach", ctypes.c_uint, server, None) == 0:
    sys.exit("the port is taken")
print("ready", flush=True)
call(GLIB, "g_main_loop_run", None, call(GLIB, "g_main_loop_new", POINTER, None, None))
