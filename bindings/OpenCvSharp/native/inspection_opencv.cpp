// The C face of the OpenCV functions that the kit uses. Every function returns 0, or 1 with the message kept for the calling thread
// (cvx_last_error); no C++ exception leaves this file.
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#define CVX extern "C" __attribute__((visibility("default")))

namespace {

thread_local std::string last_error;

template <class Body>
int guarded(Body body) noexcept
{
    try {
        body();
        return 0;
    } catch (const std::exception &error) {
        last_error = error.what();
    } catch (...) {
        last_error = "unknown C++ exception";
    }
    return 1;
}

// Failures travel as exceptions to the caller; OpenCV would print them to standard error as well.
int quiet(int, const char *, const char *, const char *, int, void *) { return 0; }

[[maybe_unused]] const bool silenced = [] {
    cv::redirectError(quiet);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    return true;
}();

} // namespace

struct cvx_mat_info {
    int rows;
    int cols;
    int type;
    int reserved;
    int64_t step;
    void *data;
};

CVX const char *cvx_last_error() { return last_error.c_str(); }

CVX int cvx_mat_new(cv::Mat **mat)
{
    return guarded([&] { *mat = new cv::Mat(); });
}

CVX int cvx_mat_new_sized(int rows, int cols, int type, cv::Mat **mat)
{
    return guarded([&] { *mat = new cv::Mat(rows, cols, type); });
}

CVX int cvx_mat_new_filled(int rows, int cols, int type, const double *value, cv::Mat **mat)
{
    return guarded([&] { *mat = new cv::Mat(rows, cols, type, cv::Scalar(value[0], value[1], value[2], value[3])); });
}

CVX int cvx_mat_new_borrowed(int rows, int cols, int type, void *data, int64_t step, cv::Mat **mat)
{
    return guarded([&] { *mat = new cv::Mat(rows, cols, type, data, static_cast<size_t>(step)); });
}

CVX int cvx_mat_new_region(const cv::Mat *whole, int x, int y, int width, int height, cv::Mat **mat)
{
    return guarded([&] { *mat = new cv::Mat(*whole, cv::Rect(x, y, width, height)); });
}

CVX void cvx_mat_delete(cv::Mat *mat) { delete mat; }

CVX void cvx_mat_describe(const cv::Mat *mat, cvx_mat_info *info)
{
    info->rows = mat->rows;
    info->cols = mat->cols;
    info->type = mat->type();
    info->step = mat->dims > 0 ? static_cast<int64_t>(mat->step[0]) : 0;
    info->data = mat->data;
}

CVX int cvx_mat_convert_to(const cv::Mat *source, cv::Mat *target, int type, double alpha, double beta)
{
    return guarded([&] { source->convertTo(*target, type, alpha, beta); });
}

CVX int cvx_mat_copy_to(const cv::Mat *source, cv::Mat *target)
{
    return guarded([&] { source->copyTo(*target); });
}

CVX int cvx_imdecode(const unsigned char *data, int size, int flags, cv::Mat **mat)
{
    return guarded([&] {
        const cv::Mat bytes(1, size, CV_8UC1, const_cast<unsigned char *>(data));
        *mat = new cv::Mat(cv::imdecode(bytes, flags));
    });
}

// The vector is handed over for the caller to copy from and to give back with cvx_bytes_delete.
CVX int cvx_imencode(const char *extension, const cv::Mat *image, const int *parameters, int parameter_count,
                     std::vector<unsigned char> **bytes, const unsigned char **data, int64_t *size, int *encoded)
{
    return guarded([&] {
        auto buffer = std::make_unique<std::vector<unsigned char>>();
        const std::vector<int> chosen(parameters, parameters + parameter_count);
        *encoded = cv::imencode(extension, *image, *buffer, chosen) ? 1 : 0;
        *data = buffer->data();
        *size = static_cast<int64_t>(buffer->size());
        *bytes = buffer.release();
    });
}

CVX void cvx_bytes_delete(std::vector<unsigned char> *bytes) { delete bytes; }

CVX int cvx_cvt_color(const cv::Mat *source, cv::Mat *target, int code, int channels)
{
    return guarded([&] { cv::cvtColor(*source, *target, code, channels); });
}

CVX int cvx_resize(const cv::Mat *source, cv::Mat *target, int width, int height, double fx, double fy, int interpolation)
{
    return guarded([&] { cv::resize(*source, *target, cv::Size(width, height), fx, fy, interpolation); });
}

CVX int cvx_warp_affine(const cv::Mat *source, cv::Mat *target, const cv::Mat *matrix, int width, int height, int flags, int border,
                        const double *value)
{
    return guarded([&] {
        cv::warpAffine(*source, *target, *matrix, cv::Size(width, height), flags, border, cv::Scalar(value[0], value[1], value[2], value[3]));
    });
}

CVX int cvx_match_template(const cv::Mat *image, const cv::Mat *pattern, cv::Mat *result, int method)
{
    return guarded([&] { cv::matchTemplate(*image, *pattern, *result, method); });
}

CVX int cvx_min_max_loc(const cv::Mat *source, double *minimum, double *maximum, int *minimum_at, int *maximum_at)
{
    return guarded([&] {
        cv::Point low, high;
        cv::minMaxLoc(*source, minimum, maximum, &low, &high);
        minimum_at[0] = low.x;
        minimum_at[1] = low.y;
        maximum_at[0] = high.x;
        maximum_at[1] = high.y;
    });
}

CVX int cvx_split(const cv::Mat *source, cv::Mat **planes, int count)
{
    return guarded([&] {
        std::vector<cv::Mat> made;
        cv::split(*source, made);
        CV_Assert(static_cast<size_t>(count) == made.size());
        for (int i = 0; i < count; i++)
            *planes[i] = made[i];
    });
}

CVX int cvx_set_num_threads(int count)
{
    return guarded([&] { cv::setNumThreads(count); });
}
